package com.quenty.pickup.routes.views;

import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.VehicleType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RouteSummary(
        @Schema(example = "RT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String routeId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String driverId,

        @Schema(example = "Poblado, morning") @Nullable String routeName,

        LocalDate routeDate,

        @Schema(example = "America/Bogota") String timeZone,

        RouteStatus status,
        VehicleType vehicleType,

        @Schema(example = "WNL431") @Nullable String vehicleLicensePlate,

        @Schema(example = "2026-11-30T13:00:00Z") Instant plannedDeparture,

        @Schema(example = "2026-11-30T18:30:00Z") Instant plannedReturn,

        @Schema(description = "Follows what really happens.", example = "2026-11-30T18:42:00Z")
        Instant expectedReturn,

        @Schema(example = "18") int totalPickups,

        @Schema(example = "7") int completedPickups,

        @Schema(description = "Stops of which it was told that they run late.", example = "2")
        int lateStops,

        @Schema(example = "48210") long plannedDistanceM,

        @Schema(example = "51034") @Nullable Long actualDistanceM,

        @Schema(description = "The plan that made it.", example = "PLAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String planId,

        Instant createdAt) {}
