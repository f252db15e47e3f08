package com.quenty.microcredit.scores;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The loans of one customer. Implemented by the feature that owns the loans. */
public interface CustomerLoans {

    /** Counts are of all loans, amounts of those in this currency: nothing is converted. */
    LoanRecord of(String customerId, String currency, LocalDate asOf);

    /** Outstanding principal in this currency, written-off loans included. */
    BigDecimal outstanding(String customerId, String currency);
}
