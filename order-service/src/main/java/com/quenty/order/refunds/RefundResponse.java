package com.quenty.order.refunds;

import com.quenty.order.payments.PaymentMethod;
import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrderRefund")
record RefundResponse(
        @Schema(example = "RFD-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String refundId,

        String orderNumber,

        @Schema(description = "Follows from the parts: pending while one is, failed when one has and none is pending.")
        RefundStatus status,

        @Schema(description = "ISO 4217; that of the order.")
        String currency,

        @Schema(example = "12.50") BigDecimal amount,

        @Schema(description = "The parts of the amount that are for lines; the rest is for the order as a whole.")
        List<Line> lines,

        @Schema(description = "One for each payment that it goes back to, oldest first.")
        List<Part> parts,

        String reason,

        @Schema(description = "The returned item that it is for.", example = "RI-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String returnItemId,

        @Schema(description = "A user, a service, or `system`.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String createdBy,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    @Schema(name = "OrderRefundLine")
    record Line(
            @Schema(example = "1") int lineNumber,

            @Schema(example = "12.50") BigDecimal amount) {}

    @Schema(name = "OrderRefundPart")
    record Part(
            @Schema(example = "1") int partNumber,

            @Schema(example = "OPAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String paymentId,

            PaymentMethod method,

            @Schema(example = "12.50") BigDecimal amount,

            @Schema(
                    description =
                            "Of the amount: for this nothing is owed any more. The rest returns what was overpaid, or was given for goods"
                                    + " that were taken off the order afterwards, and is no credit.",
                    example = "12.50")
            BigDecimal creditedAmount,

            RefundDestination destination,
            RefundStatus status,

            @Schema(description = "Of the transfer, the terminal, the provider or the loan.", example = "TX-4712")
            @Nullable
            String externalReference,

            @Schema(description = "Why it could not be given back the last time.") @Nullable
            String failure,

            @Schema(description = "To give it back, the one under way included.", example = "1")
            int attempts,

            Instant updatedAt) {}

    static RefundResponse of(Refund refund, List<RefundLine> lines, List<RefundPart> parts) {
        return new RefundResponse(
                refund.refundId(),
                refund.orderNumber(),
                refund.status(),
                refund.currency(),
                refund.money().amount(),
                lines.stream()
                        .map(line -> new Line(line.lineNumber(), money(line.amount(), refund)))
                        .toList(),
                parts.stream()
                        .map(part -> new Part(
                                part.partNumber(),
                                part.paymentId(),
                                part.method(),
                                money(part.amount(), refund),
                                money(part.creditedAmount(), refund),
                                part.destination(),
                                part.status(),
                                part.externalReference(),
                                part.failure(),
                                part.attempts(),
                                part.updatedAt()))
                        .toList(),
                refund.reason(),
                refund.returnItemId(),
                refund.createdBy(),
                refund.createdAt(),
                refund.updatedAt(),
                refund.version());
    }

    private static BigDecimal money(BigDecimal amount, Refund refund) {
        return Money.of(amount, refund.currency()).amount();
    }
}
