package com.quenty.contracts.pickup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Packages to be collected, where and when.
 *
 * @param companyId whose drivers come; null for the platform's own
 * @param pickupDate local to the zone of the postal code; null, with the start, for the next free slot
 * @param timeWindowStart the start of a slot
 * @param country ISO 3166-1 alpha-2
 * @param pickupLatitude with the longitude; null for the centre of the zone
 * @param contactPhone E.164
 * @param destinationAddress where the packages go
 */
public record PickupOrder(
        String customerId,
        @Nullable String companyId,
        @Nullable LocalDate pickupDate,
        @Nullable LocalTime timeWindowStart,
        String pickupAddress,
        String postalCode,
        @Nullable String city,
        @Nullable String state,
        String country,
        @Nullable BigDecimal pickupLatitude,
        @Nullable BigDecimal pickupLongitude,
        String contactName,
        String contactPhone,
        @Nullable String contactEmail,
        @Nullable String specialInstructions,
        @Nullable String destinationAddress,
        List<Parcel> packages) {

    public PickupOrder {
        packages = List.copyOf(packages);
    }

    /**
     * @param packageReference the sibling's own name for it; no two of a pickup share one
     * @param weightKg above zero
     */
    public record Parcel(
            @Nullable String packageReference, @Nullable String description, BigDecimal weightKg) {}
}
