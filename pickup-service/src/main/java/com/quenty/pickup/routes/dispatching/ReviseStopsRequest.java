package com.quenty.pickup.routes.dispatching;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stops that a planned route has from now on. */
record ReviseStopsRequest(
        @Schema(description = "End of the driver's shift; as it was when left out.", example = "2026-12-01T19:00:00Z")
        @Nullable
        Instant endsAt,

        @Schema(
                description =
                        "All of them, in the order of driving. Pickups that are new come on the route, those that are not named leave"
                                + " it.")
        @NotNull
        @Size(min = 1, max = 100)
        List<CreateRouteRequest.@Valid @NotNull Stop> stops) {}
