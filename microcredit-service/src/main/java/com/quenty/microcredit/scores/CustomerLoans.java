package com.quenty.microcredit.scores;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the loans of one customer say of him. Implemented by whoever keeps the loans. */
public interface CustomerLoans {

    /** Counts go over all his loans, amounts over those in this currency: nothing is converted. */
    LoanRecord of(String customerId, String currency, LocalDate asOf);

    /** Principal he still owes us in this currency, written-off loans included. */
    BigDecimal outstanding(String customerId, String currency);
}
