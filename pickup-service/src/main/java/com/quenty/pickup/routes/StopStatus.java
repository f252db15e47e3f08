package com.quenty.pickup.routes;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** How far one stop of a route has got. A stop that is over never opens again: another try is another stop. */
public enum StopStatus implements Lifecycle<StopStatus> {
    PLANNED,
    /** The driver is on the way to it. */
    EN_ROUTE,
    ARRIVED,
    /** Packages are being handed over. */
    IN_PROGRESS,
    COMPLETED,
    /** The driver came away with nothing. */
    FAILED,
    /** Left out before the driver set out for it. */
    SKIPPED,
    /** Went to another route, or to none, when the day was planned again. */
    MOVED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<StopStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(EN_ROUTE, SKIPPED, MOVED);
            case EN_ROUTE -> Set.of(ARRIVED, FAILED, SKIPPED);
            case ARRIVED -> Set.of(IN_PROGRESS, COMPLETED, FAILED);
            case IN_PROGRESS -> Set.of(COMPLETED, FAILED);
            case COMPLETED, FAILED, SKIPPED, MOVED -> Set.of();
        };
    }

    /** The driver is on the way to it, or there. */
    public boolean isUnderWay() {
        return this == EN_ROUTE || this == ARRIVED || this == IN_PROGRESS;
    }

    /** The driver was there. */
    public boolean wasVisited() {
        return this == COMPLETED || this == FAILED;
    }
}
