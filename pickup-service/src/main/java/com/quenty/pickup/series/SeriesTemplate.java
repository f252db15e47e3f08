package com.quenty.pickup.series;

import com.quenty.pickup.pickups.BookPickup;
import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.Place;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The booking that is made for each occurrence. */
public record SeriesTemplate(
        Place place,
        Contact contact,
        List<PackageSpec> packages,
        boolean requiresPackaging,
        @Nullable String specialInstructions,
        int serviceMinutes,
        List<String> requiredSkills) {

    public SeriesTemplate {
        packages = List.copyOf(packages);
        requiredSkills = List.copyOf(requiredSkills);
    }

    /** @param takesPlaceAt local to the zone, the start of one of its slots */
    BookPickup booking(String customerId, @Nullable String companyId, LocalDateTime takesPlaceAt) {
        return new BookPickup(
                customerId,
                companyId,
                null,
                PickupType.RECURRING,
                takesPlaceAt.toLocalDate(),
                takesPlaceAt.toLocalTime(),
                null,
                place,
                contact,
                packages,
                requiresPackaging,
                specialInstructions,
                serviceMinutes,
                requiredSkills);
    }

    /** With another person at the door, or other hints. */
    SeriesTemplate with(Contact otherContact, @Nullable String otherInstructions) {
        return new SeriesTemplate(
                place, otherContact, packages, requiresPackaging, otherInstructions, serviceMinutes, requiredSkills);
    }

    /**
     * The rules that need nobody else's answer. Orders leave once, so packages of a series belong to none.
     *
     * @throws ValidationFailed with the fields that break them
     */
    void requireSound(LocalDateTime startsAt) {
        var faults = new ArrayList<FieldProblem>();
        for (int i = 0; i < packages.size(); i++) {
            if (packages.get(i).orderId() != null) {
                faults.add(new FieldProblem(
                        "/packages/%d/order_id".formatted(i), "belongs to a single pickup: an order leaves once"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ValidationFailed(faults);
        }
        booking("", null, startsAt).requireSound();
    }
}
