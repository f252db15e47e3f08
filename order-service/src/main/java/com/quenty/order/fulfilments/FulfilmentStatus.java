package com.quenty.order.fulfilments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The state of a parcel. */
public enum FulfilmentStatus implements Lifecycle<FulfilmentStatus> {
    PACKED,
    SHIPPED,
    IN_TRANSIT,
    DELIVERED,
    /** Unpacked again; its units can go with another. */
    CANCELLED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<FulfilmentStatus> next() {
        return switch (this) {
            case PACKED -> Set.of(SHIPPED, CANCELLED);
            case SHIPPED -> Set.of(IN_TRANSIT, DELIVERED);
            case IN_TRANSIT -> Set.of(DELIVERED);
            case DELIVERED, CANCELLED -> Set.of();
        };
    }

    /** The carrier has it, or has brought it. */
    public boolean isUnderWay() {
        return this == IN_TRANSIT || this == DELIVERED;
    }

    /** It has left and not arrived. */
    public boolean isOut() {
        return this == SHIPPED || this == IN_TRANSIT;
    }
}
