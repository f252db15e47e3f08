package com.quenty.microcredit.loans;

import org.jspecify.annotations.Nullable;

/**
 * Stored with an event, in addition to the facts that the replay needs.
 *
 * @param actor the account that entered it
 * @param method how money changed hands; null where none did
 * @param reference the outside world's name for the movement of money: unique within the loan
 * @param mayOverpay whether the payer has said that more than the pay-off sum is meant
 */
public record Booking(
        String actor,
        @Nullable String reason,
        @Nullable PaymentMethod method,
        @Nullable String reference,
        boolean mayOverpay) {

    public static Booking by(String actor, @Nullable String reason) {
        return new Booking(actor, reason, null, null, false);
    }

    public static Booking ofMoney(
            String actor, @Nullable String reason, @Nullable PaymentMethod method, @Nullable String reference) {
        return new Booking(actor, reason, method, reference, false);
    }

    public Booking overpaying(boolean may) {
        return new Booking(actor, reason, method, reference, may);
    }
}
