package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.ledger.PaymentOutcome;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.terms.DebtComponent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /** @param outcome of a payment of that amount; null when nothing is owed */
    static PayOffQuoteResponse of(
            LoanAccount account, LocalDate on, BigDecimal amount, @Nullable PaymentOutcome outcome) {
        var zero = account.terms().zero();
        return new PayOffQuoteResponse(
                account.loanId(),
                account.terms().currency(),
                on,
                amount,
                outcome == null ? zero : outcome.to(DebtComponent.PRINCIPAL),
                outcome == null ? zero : outcome.to(DebtComponent.INTEREST),
                outcome == null ? zero : outcome.to(DebtComponent.FEE),
                outcome == null ? zero : outcome.to(DebtComponent.PENALTY));
    }
}
