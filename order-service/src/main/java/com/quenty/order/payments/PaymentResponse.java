package com.quenty.order.payments;

import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Payment")
public record PaymentResponse(
        @Schema(example = "OPAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String paymentId,

        String orderNumber,
        PaymentMethod method,
        PaymentStatus status,

        @Schema(description = "ISO 4217; that of the order.")
        String currency,

        @Schema(description = "To be paid by it.", example = "25.00")
        BigDecimal amount,

        @Schema(example = "0.00") BigDecimal authorisedAmount,

        @Schema(example = "25.00") BigDecimal capturedAmount,

        @Schema(example = "12.50") BigDecimal refundedAmount,

        @Schema(example = "0.00") BigDecimal chargedBackAmount,

        @Schema(description = "The amount that may still be captured.", example = "0.00")
        BigDecimal capturableAmount,

        @Schema(description = "The payment provider that moves the money; null when people do.", example = "intents")
        @Nullable
        String provider,

        @Schema(
                description = "Of the bank, the card terminal, the provider or the loan.",
                example = "LOAN-01KAMQ9B2C3D4E5F6G7H8J9K0M")
        @Nullable
        String externalReference,

        @Nullable String notes,

        @Schema(description = "In their order; never changed.")
        List<Entry> entries,

        @Schema(description = "A user, or `system`.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String createdBy,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** @param amount in the currency of the payment */
    @Schema(name = "PaymentEntry")
    public record Entry(
            @Schema(example = "OPE-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String entryId,

            PaymentEntryType entryType,

            @Schema(example = "25.00") BigDecimal amount,

            @Schema(example = "TX-4711") @Nullable String externalReference,

            @Schema(example = "RFD-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String refundId,

            @Nullable String reason,

            @Schema(description = "When the money moved, as far as that is known.")
            Instant occurredAt,

            @Schema(description = "A user, or `system`.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String createdBy,

            Instant createdAt) {

        Entry in(String currency) {
            return new Entry(
                    entryId,
                    entryType,
                    Money.of(amount, currency).amount(),
                    externalReference,
                    refundId,
                    reason,
                    occurredAt,
                    createdBy,
                    createdAt);
        }
    }

    static PaymentResponse of(Payment payment, List<Entry> entries) {
        return new PaymentResponse(
                payment.paymentId(),
                payment.orderNumber(),
                payment.method(),
                payment.status(),
                payment.currency(),
                payment.money(payment.amount()).amount(),
                payment.money(payment.authorisedAmount()).amount(),
                payment.money(payment.capturedAmount()).amount(),
                payment.money(payment.refundedAmount()).amount(),
                payment.money(payment.chargedBackAmount()).amount(),
                payment.status() == PaymentStatus.VOIDED
                        ? Money.zero(payment.currency()).amount()
                        : payment.capturable().amount(),
                payment.provider(),
                payment.externalReference(),
                payment.notes(),
                entries.stream().map(entry -> entry.in(payment.currency())).toList(),
                payment.createdBy(),
                payment.createdAt(),
                payment.updatedAt(),
                payment.version());
    }
}
