package com.quenty.pickup.pickups.bookings;

import com.quenty.pickup.pickups.BookPickup;
import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.Place;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record BookPickupRequest(
        @Schema(
                description = "Callers with the data scope `own` may leave it out and can only book for themselves.",
                example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        @Size(max = 255)
        @Nullable
        String customerId,

        @Schema(
                description =
                        "The company that sends its drivers. When left out that of the orders, or else the customer's; companies send their own.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(description = "`recurring` ones are booked by their series.", example = "scheduled")
        PickupType pickupType,

        @Schema(
                description = "Local to the zone. Today when left out, which only one on demand may do.",
                example = "2026-12-01")
        @Nullable
        LocalDate pickupDate,

        @Schema(
                description =
                        "Local to the zone; one that clocks skip on that day is refused. For a scheduled one the start of a slot; for one on"
                                + " demand now when left out.",
                example = "08:00")
        @Nullable
        LocalTime timeWindowStart,

        @Schema(
                description =
                        "Local to the zone. May be left out; if not, it has to be the end of the slot of a scheduled one, an hour after the"
                                + " start of an express one, or within the next two hours and half an hour after the start on demand.",
                example = "10:00")
        @Nullable
        LocalTime timeWindowEnd,

        @Valid Place place,
        @Valid Contact contact,
        @NotEmpty @Size(max = 100) List<@Valid PackageSpec> packages,

        @Schema(description = "Whether the driver brings packaging and packs.", defaultValue = "false") @Nullable
        Boolean requiresPackaging,

        @Size(max = 2000) @Nullable String specialInstructions,

        @Schema(description = "How long the driver is expected to be at the door.", defaultValue = "5")
        @Min(0)
        @Max(480)
        @Nullable
        Integer serviceMinutes,

        @Schema(description = "Of the driver or the vehicle.", example = "[\"cold-chain\"]") @Size(max = 10) @Nullable
        List<
                        @Size(max = 50)
                        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower case with hyphens") String>
                requiredSkills) {

    BookPickupRequest {
        specialInstructions = TextRules.trimmed(specialInstructions);
    }

    /** As it would be booked for this customer and company. */
    BookPickup booking(String customer, @Nullable String company) {
        return new BookPickup(
                customer,
                company,
                null,
                pickupType,
                pickupDate,
                timeWindowStart,
                timeWindowEnd,
                place,
                contact,
                packages,
                Boolean.TRUE.equals(requiresPackaging),
                specialInstructions,
                serviceMinutes == null ? BookPickup.SERVICE_MINUTES : serviceMinutes,
                requiredSkills == null
                        ? List.of()
                        : requiredSkills.stream().distinct().toList());
    }

    /** @throws ValidationFailed for a type that only a series has */
    void requireBookableType() {
        if (pickupType == PickupType.RECURRING) {
            throw ValidationFailed.of("/pickup_type", "is booked by a series: see pickup-series");
        }
    }

    /** Pointers of the fields that name an order, by its number. */
    Map<String, List<String>> orders() {
        var orders = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < packages.size(); i++) {
            var order = packages.get(i).orderId();
            if (order != null) {
                orders.computeIfAbsent(order, unused -> new ArrayList<>()).add("/packages/%d/order_id".formatted(i));
            }
        }
        return orders;
    }

    /** Pointers of the fields that name a parcel of that order, by its number. */
    Map<Integer, List<String>> parcelsOf(String order) {
        var parcels = new LinkedHashMap<Integer, List<String>>();
        for (int i = 0; i < packages.size(); i++) {
            var parcel = packages.get(i).fulfilmentNumber();
            if (parcel != null && order.equals(packages.get(i).orderId())) {
                parcels.computeIfAbsent(parcel, unused -> new ArrayList<>())
                        .add("/packages/%d/fulfilment_number".formatted(i));
            }
        }
        return parcels;
    }
}
