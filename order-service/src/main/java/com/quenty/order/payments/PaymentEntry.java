package com.quenty.order.payments;

import com.quenty.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be written.
 *
 * @param externalReference of the event outside: of a capture, a refund, a dispute; an event is entered once
 * @param occurredAt null for now
 * @param credited the part of a refund for which nothing is owed any more; null for none
 */
public record PaymentEntry(
        PaymentEntryType type,
        Money amount,
        @Nullable String externalReference,
        @Nullable String refundId,
        @Nullable String reason,
        @Nullable Instant occurredAt,
        @Nullable Money credited) {

    public PaymentEntry(
            PaymentEntryType type,
            Money amount,
            @Nullable String externalReference,
            @Nullable String refundId,
            @Nullable String reason,
            @Nullable Instant occurredAt) {
        this(type, amount, externalReference, refundId, reason, occurredAt, null);
    }

    public static PaymentEntry of(PaymentEntryType type, Money amount, @Nullable String reason) {
        return new PaymentEntry(type, amount, null, null, reason, null);
    }
}
