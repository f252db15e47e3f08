package com.quenty.pickup.pickups.contract;

import com.quenty.contracts.pickup.PickupApi;
import com.quenty.contracts.pickup.PickupOrder;
import com.quenty.contracts.pickup.PickupView;
import com.quenty.pickup.pickups.BookPickup;
import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.Place;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.json.SnakeCase;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.RequiresPermission;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.RestController;

/** For siblings that have something collected. */
@RestController
class InternalPickupController implements PickupApi {

    private static final int MOST_PACKAGES = 100;
    private static final int LONGEST_REFERENCE = 255;

    private final SiblingBookingService service;
    private final Validator validator;

    InternalPickupController(SiblingBookingService service, Validator validator) {
        this.service = service;
        this.validator = validator;
    }

    @Override
    @RequiresPermission("internal-pickups:create")
    public PickupView book(String reference, PickupOrder order) {
        return view(service.book(booking(reference, order)));
    }

    @Override
    @RequiresPermission("internal-pickups:create")
    public PickupView get(String reference) {
        return view(service.get(reference));
    }

    /** Contracts have no rules of their own: those of the public API hold. */
    private BookPickup booking(String reference, PickupOrder order) {
        var place = new Place(
                order.pickupAddress(),
                order.postalCode(),
                order.city(),
                order.state(),
                order.country(),
                order.pickupLatitude(),
                order.pickupLongitude());
        var contact = new Contact(order.contactName(), order.contactPhone(), order.contactEmail());
        var packages = order.packages().stream()
                .map(parcel -> packageOf(parcel, order))
                .toList();
        var faults = new ArrayList<FieldProblem>();
        faults.addAll(faults("", validator.validate(place)));
        faults.addAll(faults("", validator.validate(contact)));
        for (int i = 0; i < packages.size(); i++) {
            faults.addAll(faults("/packages/" + i, validator.validate(packages.get(i))));
        }
        if (packages.isEmpty() || packages.size() > MOST_PACKAGES) {
            faults.add(new FieldProblem("/packages", "must be from 1 to %d".formatted(MOST_PACKAGES)));
        }
        if ((order.pickupDate() == null) != (order.timeWindowStart() == null)) {
            faults.add(new FieldProblem("/time_window_start", "must be given with the date, or both left out"));
        }
        if (reference.length() > LONGEST_REFERENCE) {
            faults.add(new FieldProblem("reference", "has more than %d characters".formatted(LONGEST_REFERENCE)));
        }
        if (!faults.isEmpty()) {
            throw new ValidationFailed(faults);
        }
        return new BookPickup(
                order.customerId(),
                order.companyId(),
                reference,
                PickupType.SCHEDULED,
                order.pickupDate(),
                order.timeWindowStart(),
                null,
                place,
                contact,
                packages,
                false,
                order.specialInstructions(),
                BookPickup.SERVICE_MINUTES,
                List.of());
    }

    private static PackageSpec packageOf(PickupOrder.Parcel parcel, PickupOrder order) {
        return new PackageSpec(
                parcel.packageReference(),
                parcel.description(),
                null,
                parcel.weightKg(),
                null,
                null,
                null,
                null,
                null,
                null,
                order.destinationAddress(),
                null,
                null,
                null,
                null);
    }

    private static <T> List<FieldProblem> faults(String pointer, Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(violation -> new FieldProblem(
                        pointer + '/' + SnakeCase.of(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
    }

    private static PickupView view(SiblingBooking booked) {
        return new PickupView(
                booked.pickupId(),
                booked.reference(),
                booked.status(),
                booked.open(),
                booked.windowStartsAt(),
                booked.windowEndsAt(),
                booked.completedAt(),
                booked.trackingNumbers());
    }
}
