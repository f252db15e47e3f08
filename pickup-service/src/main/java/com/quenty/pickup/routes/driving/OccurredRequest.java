package com.quenty.pickup.routes.driving;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Body of a driver's verb that has nothing else to say. */
record OccurredRequest(
        @Schema(
                description =
                        "When it happened, by the clock of the device; now when left out. Nothing is recorded later than now, or"
                                + " before what was recorded last.",
                example = "2026-11-30T14:12:31Z")
        @Nullable
        Instant occurredAt) {

    static Instant of(@Nullable OccurredRequest request, Clock clock) {
        return request == null || request.occurredAt() == null ? clock.instant() : request.occurredAt();
    }
}
