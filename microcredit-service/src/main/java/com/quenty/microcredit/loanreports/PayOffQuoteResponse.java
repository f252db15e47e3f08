package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.ledger.LoanState.PayOff;
import com.quenty.microcredit.loans.LoanAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The amount that closes the loan when paid on that day, if nothing else happens before. */
record PayOffQuoteResponse(
        @Schema(example = "LOAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String loanId,

        @Schema(description = "ISO 4217; of all amounts.", example = "COP")
        String currency,

        LocalDate asOf,
        BigDecimal payOffAmount,
        BigDecimal principalAmount,
        BigDecimal interestAmount,
        BigDecimal feeAmount,
        BigDecimal lateFeeAmount) {

    static PayOffQuoteResponse of(LoanAccount account, LocalDate on, PayOff payOff) {
        return new PayOffQuoteResponse(
                account.loanId(),
                account.terms().currency(),
                on,
                payOff.total(),
                payOff.principal(),
                payOff.interest(),
                payOff.fees(),
                payOff.penalties());
    }
}
