package com.quenty.pickup.pickups.bookings;

import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

record PickupSummary(
        @Schema(example = "PU-01KAMQ8D3F5G7H9J1K2M4N6P8Q") String pickupId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId,

        PickupType pickupType,
        PickupStatus status,

        @Schema(example = "BOG-NORTE") String zoneCode,

        @Schema(description = "Local to the zone.", example = "2026-12-01")
        LocalDate pickupDate,

        @Schema(description = "Local to the zone.", example = "08:00:00")
        LocalTime timeWindowStart,

        @Schema(description = "Local to the zone.", example = "10:00:00")
        LocalTime timeWindowEnd,

        @Schema(description = "IANA.", example = "America/Bogota")
        String timeZone,

        Instant windowStartsAt,

        @Schema(example = "Calle 10 # 43-12, Apto 502") String pickupAddress,

        @Schema(example = "050021") String postalCode,

        @Schema(example = "Medellín") @Nullable String city,

        @Schema(example = "1") int packageCount,

        @Schema(description = "In kg.", example = "7.5") BigDecimal estimatedWeightKg,

        @Schema(example = "12000.00") BigDecimal pickupCost,

        @Schema(description = "ISO 4217.", example = "COP") String currency,

        @Schema(description = "Failed ones so far.", example = "0")
        int attempts,

        @Nullable String assignedDriverId,
        @Nullable Instant estimatedArrivalTime,
        Instant createdAt,
        Instant updatedAt) {

    /** The column has three decimals, whatever the currency. */
    PickupSummary inItsCurrency() {
        return new PickupSummary(
                pickupId,
                customerId,
                companyId,
                pickupType,
                status,
                zoneCode,
                pickupDate,
                timeWindowStart,
                timeWindowEnd,
                timeZone,
                windowStartsAt,
                pickupAddress,
                postalCode,
                city,
                packageCount,
                estimatedWeightKg,
                Money.of(pickupCost, currency).amount(),
                currency,
                attempts,
                assignedDriverId,
                estimatedArrivalTime,
                createdAt,
                updatedAt);
    }
}
