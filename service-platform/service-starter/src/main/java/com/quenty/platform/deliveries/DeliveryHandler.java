package com.quenty.platform.deliveries;

/**
 * Delivers one kind of thing to its receiver. A bean; called outside a transaction, again and again until it returns.
 *
 * <p>Calls that it makes through the platform's HTTP clients carry the same {@code Idempotency-Key} each time, so that
 * the receiver takes the delivery once.
 */
public interface DeliveryHandler<T> {

    /** Never changed: it is written into the database. Lower case with hyphens. */
    String name();

    /** A record; waiting deliveries of the previous release must still be readable as this. */
    Class<T> payload();

    /** Throws to be called again later, {@link Undeliverable} when that would be in vain. */
    void deliver(T payload);
}
