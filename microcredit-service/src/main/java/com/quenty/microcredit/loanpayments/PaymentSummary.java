package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.loans.PaymentMethod;
import com.quenty.microcredit.terms.LoanTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A movement of money and where it is by now. Amounts are in the loan's currency. */
record PaymentSummary(
        @Schema(example = "PAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String paymentId,

        @Schema(description = "`payment`, `recovery` or `refund`.", example = "payment")
        EntryType entryType,

        PaymentStatus status,
        LocalDate paymentDate,

        @Schema(description = "As it came in; negative where it went out.")
        BigDecimal paymentAmount,

        @Schema(
                description =
                        "Of it, by what is known now; nothing once it was reversed. Of a refund, negative: the part that"
                                + " no credit covers since a payment was reversed.")
        BigDecimal principalAmount,

        BigDecimal interestAmount,
        BigDecimal lateFeeAmount,
        BigDecimal feeAmount,

        @Schema(description = "The part beyond what was owed; credit of the customer.")
        BigDecimal creditAmount,

        @Schema(description = "Came in after a write-off.") BigDecimal recoveredAmount,
        @Nullable PaymentMethod paymentMethod,
        @Nullable String paymentReference,

        @Schema(description = "The business date on which it was entered.")
        LocalDate bookedOn,

        @Schema(description = "The account that entered it.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String bookedBy,

        Instant createdAt) {

    /** @param entries of the payment, the one that booked it first */
    static PaymentSummary of(List<LoanPaymentRepository.Entry> entries) {
        var first = entries.getFirst();
        var now = entries.stream()
                .map(LoanPaymentRepository.Entry::split)
                .reduce(PaymentSplit.NOTHING, PaymentSplit::plus);
        boolean reversed = entries.stream().anyMatch(entry -> entry.type() == EntryType.REVERSAL);
        return new PaymentSummary(
                first.paymentId(),
                first.type(),
                reversed ? PaymentStatus.REVERSED : PaymentStatus.COMPLETED,
                first.paymentDate(),
                first.split().total(),
                now.principal(),
                now.interest(),
                now.lateFee(),
                now.fee(),
                now.credit(),
                now.recovered(),
                first.method(),
                first.reference(),
                first.bookedOn(),
                first.bookedBy(),
                first.createdAt());
    }

    /** Columns have two decimals, whatever the currency. */
    PaymentSummary inCurrency(LoanTerms terms) {
        int decimals = terms.decimals();
        return new PaymentSummary(
                paymentId,
                entryType,
                status,
                paymentDate,
                paymentAmount.setScale(decimals),
                principalAmount.setScale(decimals),
                interestAmount.setScale(decimals),
                lateFeeAmount.setScale(decimals),
                feeAmount.setScale(decimals),
                creditAmount.setScale(decimals),
                recoveredAmount.setScale(decimals),
                paymentMethod,
                paymentReference,
                bookedOn,
                bookedBy,
                createdAt);
    }
}
