package com.quenty.pickup.routes.driving;

import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.routes.RouteResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route as its driver needs it: with what is to be known at each door. */
record DriverRoute(
        RouteResponse route,

        @Schema(description = "The pickups of its stops.") List<Door> doors) {

    /** All that a driver has to know about a pickup. */
    @Schema(name = "DriverDoor")
    record Door(
            @Schema(example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String pickupId,

            PickupStatus status,

            @Schema(example = "Calle 10 # 43-12, Apto 502") String pickupAddress,

            @Schema(example = "Medellín") @Nullable String city,

            @Schema(example = "050021") String postalCode,

            @Schema(description = "False where the centre of the zone stands for the address.")
            boolean coordinatesGiven,

            @Schema(example = "Ana Restrepo") String contactName,

            @Schema(example = "+573001234567") String contactPhone,

            @Schema(example = "Ring twice.") @Nullable String specialInstructions,

            @Schema(example = "3") int packageCount,

            @Schema(description = "In kg, of all packages.", example = "12.5")
            BigDecimal weightKg,

            boolean fragile,
            boolean requiresPackaging,

            @Schema(description = "Failed ones so far.", example = "0")
            int attempts) {

        static Door of(PickupFacts pickup) {
            return new Door(
                    pickup.pickupId(),
                    pickup.status(),
                    pickup.address(),
                    pickup.city(),
                    pickup.postalCode(),
                    pickup.coordinatesGiven(),
                    pickup.contact().contactName(),
                    pickup.contact().contactPhone(),
                    pickup.specialInstructions(),
                    pickup.packageCount(),
                    pickup.weightKg(),
                    pickup.fragile(),
                    pickup.requiresPackaging(),
                    pickup.attempts());
        }
    }
}
