package com.quenty.order.orders;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The state of an order. Cancelling a partially shipped order takes back the units that have not left, so it goes on with
 * what has: its next state is that of the goods. {@code on_hold} goes back to where it came from.
 */
public enum OrderStatus implements Lifecycle<OrderStatus> {
    /** Placed; its stock is reserved for a while. */
    PENDING,
    /** Accepted, all of it reserved for good. */
    CONFIRMED,
    /** Accepted, but waits for stock. */
    BACKORDERED,
    /** Being picked and packed. */
    PROCESSING,
    /** Some units have left. */
    PARTIALLY_SHIPPED,
    /** All units have left. */
    SHIPPED,
    /** All units have left, and the carrier has moved some of them. */
    IN_TRANSIT,
    /** All units have arrived. */
    DELIVERED,
    /** Arrived and settled. */
    COMPLETED,
    PARTIALLY_RETURNED,
    RETURNED,
    ON_HOLD,
    CANCELLED,
    /** Not confirmed before its reservation lapsed. */
    EXPIRED;

    private static final Set<OrderStatus> OPEN =
            EnumSet.of(PENDING, CONFIRMED, BACKORDERED, PROCESSING, PARTIALLY_SHIPPED, SHIPPED, IN_TRANSIT, ON_HOLD);
    private static final Set<OrderStatus> EDITABLE = EnumSet.of(PENDING, CONFIRMED, BACKORDERED);

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<OrderStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(CONFIRMED, BACKORDERED, ON_HOLD, CANCELLED, EXPIRED);
            case CONFIRMED -> EnumSet.of(PROCESSING, BACKORDERED, ON_HOLD, CANCELLED);
            case BACKORDERED -> EnumSet.of(CONFIRMED, ON_HOLD, CANCELLED);
            case PROCESSING -> EnumSet.of(PARTIALLY_SHIPPED, SHIPPED, ON_HOLD, CANCELLED);
            case PARTIALLY_SHIPPED -> EnumSet.of(SHIPPED, IN_TRANSIT, DELIVERED, ON_HOLD);
            case SHIPPED -> EnumSet.of(IN_TRANSIT, DELIVERED);
            case IN_TRANSIT -> EnumSet.of(DELIVERED);
            case DELIVERED -> EnumSet.of(COMPLETED, PARTIALLY_RETURNED, RETURNED);
            case COMPLETED -> EnumSet.of(PARTIALLY_RETURNED, RETURNED);
            case PARTIALLY_RETURNED -> EnumSet.of(RETURNED);
            case ON_HOLD ->
                EnumSet.of(
                        PENDING,
                        CONFIRMED,
                        BACKORDERED,
                        PROCESSING,
                        PARTIALLY_SHIPPED,
                        SHIPPED,
                        IN_TRANSIT,
                        DELIVERED,
                        CANCELLED);
            case RETURNED, CANCELLED, EXPIRED -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    /** Work is left to be done for it. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    static Set<OrderStatus> open() {
        return EnumSet.copyOf(OPEN);
    }

    /** Units of it may leave now. */
    public boolean isCollectable() {
        return this == CONFIRMED || this == PROCESSING || this == PARTIALLY_SHIPPED;
    }

    /** Its lines may still be changed: packing has not begun. */
    public boolean isEditable() {
        return EDITABLE.contains(this);
    }
}
