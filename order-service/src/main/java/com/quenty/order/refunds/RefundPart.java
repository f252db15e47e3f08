package com.quenty.order.refunds;

import com.quenty.order.payments.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a refund that goes back to one payment.
 *
 * @param creditedAmount of the amount: for this nothing is owed any more; the rest returns an overpayment, or was given for goods that
 *     were taken off the order afterwards
 * @param attempts to give it back, the one under way included
 */
record RefundPart(
        int partNumber,
        String paymentId,
        PaymentMethod method,
        @Nullable String provider,
        BigDecimal amount,
        BigDecimal creditedAmount,
        RefundDestination destination,
        RefundStatus status,
        @Nullable String externalReference,
        @Nullable String failure,
        int attempts,
        Instant updatedAt) {

    /** A provider or a sibling gives it back; else people do. */
    boolean isAutomatic() {
        return destination == RefundDestination.SOURCE && (provider != null || method == PaymentMethod.MICROCREDIT);
    }
}
