package com.quenty.gateway.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public part of the suite's state.
 *
 * @param status {@code up} when all that is deployed is, {@code down} when nothing is
 * @param services by name
 * @param revocationsReadAt when auth-service last answered which tokens have ended
 */
record SuiteHealth(
        Status status,
        Map<String, Status> services,
        @Nullable Instant revocationsReadAt) {

    enum Status {
        UP,
        DEGRADED,
        DOWN,
        NOT_DEPLOYED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SuiteHealth of(Map<String, Status> services, @Nullable Instant revocationsReadAt) {
        boolean someUp = services.containsValue(Status.UP);
        boolean someDown = services.containsValue(Status.DOWN);
        var status = !someDown ? Status.UP : someUp ? Status.DEGRADED : Status.DOWN;
        return new SuiteHealth(status, services, revocationsReadAt);
    }
}
