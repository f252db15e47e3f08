package com.quenty.pickup.plans;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** How far a plan is. */
enum RoutePlanStatus implements Lifecycle<RoutePlanStatus> {
    QUEUED,
    RUNNING,
    COMPLETED,
    /** Ended early; the best routes so far are kept and can be applied. */
    CANCELLED,
    FAILED,
    /** Its routes were made. */
    APPLIED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<RoutePlanStatus> next() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING, CANCELLED, FAILED);
            case RUNNING -> Set.of(COMPLETED, CANCELLED, FAILED);
            case COMPLETED, CANCELLED -> Set.of(APPLIED);
            case FAILED, APPLIED -> Set.of();
        };
    }

    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
