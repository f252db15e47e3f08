package com.quenty.pickup.routes.dispatching;

import com.quenty.pickup.routes.Depot;
import com.quenty.pickup.routes.RouteCosts;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.Vehicle;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreateRouteRequest(
        @Schema(
                description = "For callers who see more than one; the platform's own when they leave it out.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @NotBlank @Size(max = 255)
        String driverId,

        @Schema(example = "Poblado, morning") @Size(max = 255) @Nullable
        String routeName,

        @Schema(description = "IANA zone, in which the day of the route is told.", example = "America/Bogota")
        @NotBlank
        @Size(max = 64)
        String timeZone,

        @Valid @NotNull Depot depot,

        @Valid @NotNull Vehicle vehicle,

        @Schema(description = "The rates by which the route costs something; the usual ones when left out.")
        @Valid
        @Nullable
        RouteCosts costs,

        @Schema(
                description =
                        "Leaving the depot. A route that has left can still be made, up to six hours later unless the installation says"
                                + " otherwise (`quenty.pickup.routes.start-behind`). Routes of plans never leave before now.",
                example = "2026-12-01T13:00:00Z")
        @NotNull
        Instant startsAt,

        @Schema(
                description =
                        "End of the driver's shift; driver and vehicle can be on no other route until then. A route whose stops"
                                + " take longer is refused (`shift-overrun`), where an evaluation names a violation. When left out"
                                + " they are free as soon as they are back.",
                example = "2026-12-01T19:00:00Z")
        @Nullable
        Instant endsAt,

        @Schema(description = "In the order of driving. Times are computed.") @NotNull @Size(min = 1, max = 100)
        List<@Valid Stop> stops) {

    CreateRouteRequest {
        routeName = TextRules.trimmed(routeName);
    }

    @Schema(name = "CreateRouteStop")
    record Stop(
            @Schema(description = "Collecting a pickup when left out.") @Nullable
            StopKind kind,

            @Schema(description = "For kind `stop` only.", example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            @Size(max = 255)
            @Nullable
            String pickupId,

            @Schema(description = "For breaks, and for emptying the vehicle (15 when left out).", example = "30")
            @Positive
            @Max(480)
            @Nullable
            Integer minutes) {

        StopKind kindOrStop() {
            return kind == null ? StopKind.STOP : kind;
        }
    }
}
