package com.quenty.pickup.pickups.bookings;

import com.quenty.pickup.pickups.Completion;
import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.CoordinatesSource;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.tariffs.PriceComponent;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PickupResponse(
        @Schema(example = "PU-01KAMQ8D3F5G7H9J1K2M4N6P8Q") String pickupId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(
                description = "The company that sends its drivers; null for the platform's own.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String companyId,

        @Schema(description = "Of the return that it was booked for.", example = "RET-01KAMQ9B2C3D4E5F6G7H8J9K0M")
        @Nullable
        String bookingReference,

        PickupType pickupType,
        PickupStatus status,

        @Schema(example = "BOG-NORTE") String zoneCode,

        @Schema(description = "Local to the zone.", example = "2026-12-01")
        LocalDate pickupDate,

        @Schema(description = "Local to the zone.", example = "08:00:00")
        LocalTime timeWindowStart,

        @Schema(
                description = "Local to the zone; one that is not after the start is on the next day.",
                example = "10:00:00")
        LocalTime timeWindowEnd,

        @Schema(description = "IANA.", example = "America/Bogota")
        String timeZone,

        Instant windowStartsAt,
        Instant windowEndsAt,
        PlaceResponse place,
        Contact contact,
        List<PickupPackageResponse> packages,

        @Schema(example = "1") int packageCount,

        @Schema(description = "In kg, of all packages.", example = "7.5")
        BigDecimal estimatedWeightKg,

        @Schema(description = "In kg, of the packages that were handed over.", example = "7.6") @Nullable
        BigDecimal actualWeightKg,

        @Schema(description = "In m3, of the packages whose edges are known.", example = "0.024") @Nullable
        BigDecimal estimatedVolumeM3,

        boolean requiresPackaging,
        boolean fragileItems,
        @Nullable String specialInstructions,

        @Schema(description = "How long the driver is expected to be at the door.", example = "5")
        int serviceMinutes,

        List<String> requiredSkills,

        @Schema(
                description = "The price; the sum of `price_components`. Fixed when it was booked.",
                example = "12000.00")
        BigDecimal pickupCost,

        @Schema(description = "ISO 4217.", example = "COP") String currency,

        List<PriceComponent> priceComponents,

        @Schema(description = "Of the tariff that it was priced by.")
        LocalDate tariffValidFrom,

        @Schema(
                description =
                        "Before it, cancelling costs nothing. While it is only `requested` that is its whole window: from the promise of a"
                                + " driver on the zone's cut-off holds.")
        Instant cancelFreeUntil,

        @Schema(
                description =
                        "The price of cancelling after that; 0 while it is only `requested`, and while it is not served.",
                example = "5000.00")
        BigDecimal lateCancellationFee,

        @Schema(description = "The price of the cancellation; null for one that is not cancelled.", example = "0.00")
        @Nullable
        BigDecimal cancellationFee,

        @Schema(description = "Charged so far for attempts that failed on the customer's side.", example = "0.00")
        BigDecimal attemptFees,

        @Schema(description = "Failed ones so far; after the third the pickup is closed.", example = "0")
        int attempts,

        @Schema(
                description =
                        "Its window passed and no route had it: it can be moved to one of `next-windows`, or cancelled free of charge. Not an"
                                + " attempt.")
        boolean notServed,

        @Schema(description = "Windows that passed without a driver so far.", example = "0")
        int missedWindows,

        @Schema(example = "USER-01KAMQ7N4V5B6C7D8E9F0G1H2J") @Nullable
        String assignedDriverId,

        @Schema(example = "van") @Nullable String assignedVehicleType,

        @Nullable Instant estimatedArrivalTime,

        @Schema(description = "When the packages were handed over.") @Nullable
        Instant actualPickupTime,

        @Schema(
                description =
                        "`partial` where packages were missing, not booked, or heavier than booked: see its proof.")
        @Nullable
        Completion completion,

        @Nullable String completionNotes,

        @Schema(description = "Why it was cancelled or closed.") @Nullable
        String closedReason,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** Where the driver comes. */
    @Schema(name = "PickupPlace")
    record PlaceResponse(
            @Schema(example = "Calle 10 # 43-12, Apto 502") String pickupAddress,

            @Schema(example = "050021") String postalCode,

            @Schema(example = "Medellín") @Nullable String city,

            @Schema(example = "Antioquia") @Nullable String state,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "CO")
            String country,

            @Schema(description = "WGS 84.", example = "6.20859")
            double pickupLatitude,

            @Schema(description = "WGS 84.", example = "-75.56781")
            double pickupLongitude,

            @Schema(description = "`zone_centre` where the address came without coordinates.")
            CoordinatesSource coordinatesSource) {}

    static PickupResponse of(Pickup pickup) {
        var window = pickup.window();
        return new PickupResponse(
                pickup.pickupId(),
                pickup.customerId(),
                pickup.companyId(),
                pickup.bookingReference(),
                pickup.type(),
                pickup.status(),
                pickup.zoneCode(),
                window.date(),
                window.start(),
                window.end(),
                window.zone().getId(),
                window.startsAt(),
                window.endsAt(),
                new PlaceResponse(
                        pickup.address(),
                        pickup.postalCode(),
                        pickup.city(),
                        pickup.state(),
                        pickup.country(),
                        pickup.location().latitude(),
                        pickup.location().longitude(),
                        pickup.coordinatesSource()),
                pickup.contact(),
                pickup.packages().entrySet().stream()
                        .map(line -> PickupPackageResponse.of(
                                line.getKey(), line.getValue(), pickup.price().currency()))
                        .toList(),
                pickup.packageCount(),
                pickup.estimatedWeightKg(),
                pickup.actualWeightKg(),
                pickup.estimatedVolumeM3(),
                pickup.requiresPackaging(),
                pickup.hasFragileItems(),
                pickup.specialInstructions(),
                pickup.serviceMinutes(),
                pickup.requiredSkills(),
                pickup.price().amount(),
                pickup.price().currency(),
                pickup.priceComponents(),
                pickup.tariffValidFrom(),
                pickup.cancelFreeUntil(),
                pickup.lateCancellationFee().amount(),
                pickup.cancellationFee(),
                pickup.attemptFees().amount(),
                pickup.attempts(),
                pickup.isNotServed(),
                pickup.missedWindows(),
                pickup.assignedDriverId(),
                pickup.assignedVehicleType(),
                pickup.estimatedArrivalTime(),
                pickup.actualPickupTime(),
                pickup.completion(),
                pickup.completionNotes(),
                pickup.closedReason(),
                pickup.createdAt(),
                pickup.updatedAt(),
                pickup.version());
    }
}
