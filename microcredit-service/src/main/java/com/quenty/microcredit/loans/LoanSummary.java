package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record LoanSummary(
        @Schema(example = "LOAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String loanId,
        @Schema(example = "CA-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String applicationId,
        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String customerId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId,

        @Schema(example = "working-capital") String productCode,

        @Schema(description = "ISO 4217; of all amounts.", example = "COP")
        String currency,

        BigDecimal principalAmount,
        @Schema(description = "Principal still owed.") BigDecimal outstandingBalance,
        BigDecimal arrearsAmount,
        LoanStatus status,
        DelinquencyBucket delinquencyBucket,
        int daysPastDue,
        LocalDate disbursementDate,
        @Nullable LocalDate nextPaymentDate,
        @Nullable BigDecimal nextPaymentAmount,
        Instant createdAt) {

    /** Columns have two decimals, whatever the currency. */
    LoanSummary inCurrency() {
        return new LoanSummary(
                loanId,
                applicationId,
                customerId,
                companyId,
                productCode,
                currency,
                of(principalAmount),
                of(outstandingBalance),
                of(arrearsAmount),
                status,
                delinquencyBucket,
                daysPastDue,
                disbursementDate,
                nextPaymentDate,
                nextPaymentAmount == null ? null : of(nextPaymentAmount),
                createdAt);
    }

    private BigDecimal of(BigDecimal amount) {
        return Money.of(amount, currency).amount();
    }
}
