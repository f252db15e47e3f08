package com.quenty.pickup.routes;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** How far a route has got. */
public enum RouteStatus implements Lifecycle<RouteStatus> {
    PLANNED,
    /** The driver is on the road. */
    STARTED,
    /** No stop is open any more. */
    FINISHED,
    /** Called off before it began; its pickups can go on another route. */
    CANCELLED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<RouteStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(STARTED, CANCELLED);
            case STARTED -> Set.of(FINISHED);
            case FINISHED, CANCELLED -> Set.of();
        };
    }
}
