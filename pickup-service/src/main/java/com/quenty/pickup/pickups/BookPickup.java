package com.quenty.pickup.pickups;

import com.quenty.pickup.travel.KnownPlace;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pickup to be booked, of a customer and of orders that have been asked for.
 *
 * @param reference of a sibling's request, under which it is booked once; null for all others
 * @param date local to the zone; null for one on demand, which is for now
 * @param windowStart that of a scheduled or recurring one is the start of a slot; may be left out for one on demand
 * @param windowEnd may be left to the type; else it has to be what the type has: the end of the slot, an hour after an
 *     express start
 */
public record BookPickup(
        String customerId,
        @Nullable String companyId,
        @Nullable String reference,
        PickupType type,
        @Nullable LocalDate date,
        @Nullable LocalTime windowStart,
        @Nullable LocalTime windowEnd,
        Place place,
        Contact contact,
        List<PackageSpec> packages,
        boolean requiresPackaging,
        @Nullable String specialInstructions,
        int serviceMinutes,
        List<String> requiredSkills) {

    /** How long a driver is expected to be at a door where nothing else is said. */
    public static final int SERVICE_MINUTES = 5;

    /** Seven digits are all that the column keeps exactly; no van carries more. */
    private static final BigDecimal MOST_WEIGHT_KG = new BigDecimal("9999");

    public BookPickup {
        packages = List.copyOf(packages);
        requiredSkills = List.copyOf(requiredSkills);
    }

    /**
     * The rules that need nobody else's answer.
     *
     * @throws ValidationFailed with all fields that break them
     */
    public void requireSound() {
        var faults = new ArrayList<FieldProblem>();
        if ((place.pickupLatitude() == null) != (place.pickupLongitude() == null)) {
            faults.add(new FieldProblem(
                    place.pickupLatitude() == null ? "/place/pickup_latitude" : "/place/pickup_longitude",
                    "must be given with the other one"));
        }
        var location = place.location();
        if (location != null && KnownPlace.Coordinates.areUnknown(location.latitude(), location.longitude())) {
            faults.add(new FieldProblem(
                    "/place/pickup_latitude", "must not be 0 with the longitude, which stands for an unknown place"));
        }
        var references = new HashSet<String>();
        for (int i = 0; i < packages.size(); i++) {
            var each = packages.get(i);
            if (each.hasSomeEdgesOnly()) {
                faults.add(
                        new FieldProblem("/packages/%d".formatted(i), "has some edges only: give all three or none"));
            }
            if (each.fulfilmentNumber() != null && each.orderId() == null) {
                faults.add(new FieldProblem(
                        "/packages/%d/fulfilment_number".formatted(i), "is a parcel of an order, which is not given"));
            }
            if (each.packageReference() != null && !references.add(each.packageReference())) {
                faults.add(new FieldProblem(
                        "/packages/%d/package_reference".formatted(i), "is the reference of another package"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ValidationFailed(faults);
        }
        if (weightKg().compareTo(MOST_WEIGHT_KG) > 0) {
            throw new PickupProblems.TooHeavy(MOST_WEIGHT_KG.toPlainString());
        }
    }

    BigDecimal weightKg() {
        return packages.stream().map(PackageSpec::weightKg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal insuredValue() {
        return packages.stream()
                .map(each -> each.insuranceValue() == null ? BigDecimal.ZERO : each.insuranceValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Null where no edges are known. */
    @Nullable
    BigDecimal volumeM3() {
        return packages.stream()
                .map(PackageSpec::volumeM3)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
