package com.quenty.order.payments;

import com.quenty.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment provider, which takes payments online. Every call is idempotent by its key. Called outside transactions. */
public interface PaymentProvider {

    /**
     * A payment as the provider has it.
     *
     * @param reference the provider's name for it
     * @param clientSecret with which the payer's browser completes it
     */
    record Intent(String reference, String status, @Nullable String clientSecret) {}

    /** How a refund has gone. */
    sealed interface Refunded {

        record Done(String reference) implements Refunded {}

        /** An event will tell. */
        record UnderWay(String reference) implements Refunded {}

        /** For good. */
        record Refused(String failure) implements Refunded {}
    }

    /** As it is kept with the payments. */
    String name();

    /** Whether payments can be made with it; it is off unless it is configured. */
    boolean isOn();

    /**
     * Announces a payment, which is captured as soon as the payer has completed it.
     *
     * @param authoriseOnly set aside then, and captured when {@link #capture} asks for it
     */
    Intent announce(String paymentId, String orderNumber, Money amount, boolean authoriseOnly);

    /** Captures some of what the payer has set aside; the provider lets go of the rest. An event will tell. */
    void capture(String reference, Money amount, String key);

    Intent find(String reference);

    /** Gives a payment up. False when it can't be: it is completed, or was given up before. */
    boolean giveUp(String reference);

    /** @param key of the part of the refund */
    Refunded refund(String reference, Money amount, String key, String refundId, int partNumber);
}
