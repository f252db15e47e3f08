package com.quenty.platform.deliveries;

import java.time.Instant;
import java.util.Optional;

/**
 * The delivery that is running on this thread.
 *
 * @param id the {@code Idempotency-Key} of every call made for it; the same for each attempt
 * @param handler the handler's name
 * @param attempt counts from 1
 * @param sentAt when the work that wanted the delivery was done
 */
public record DeliveryContext(String id, String handler, int attempt, Instant sentAt) {

    private static final ScopedValue<DeliveryContext> RUNNING = ScopedValue.newInstance();

    public static Optional<DeliveryContext> current() {
        return RUNNING.isBound() ? Optional.of(RUNNING.get()) : Optional.empty();
    }

    void run(Runnable delivery) {
        ScopedValue.where(RUNNING, this).run(delivery);
    }
}
