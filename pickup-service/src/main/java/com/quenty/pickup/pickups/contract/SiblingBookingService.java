package com.quenty.pickup.pickups.contract;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.pickup.pickups.BookPickup;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupBookingService;
import com.quenty.pickup.pickups.PickupPackage;
import com.quenty.pickup.pickups.PickupProblems.NotFound;
import com.quenty.pickup.pickups.PickupProblems.ReferenceReused;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.slots.SlotProblems.SlotFull;
import com.quenty.pickup.slots.SlotQueries;
import com.quenty.pickup.windows.OfferedWindow;
import com.quenty.pickup.windows.WindowPolicy;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.security.RowScope;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Books for siblings, once for each of their references. */
@Service
class SiblingBookingService {

    /** Slots that are tried for a booking without a wish of its own; each may have filled since it was found. */
    private static final int TRIES = 5;

    private final CustomerDirectory customers;
    private final PickupBookingService bookings;
    private final PickupStore pickups;
    private final ZoneQueries zones;
    private final SlotQueries slots;
    private final TransactionOperations transaction;

    SiblingBookingService(
            CustomerDirectory customers,
            PickupBookingService bookings,
            PickupStore pickups,
            ZoneQueries zones,
            SlotQueries slots,
            TransactionOperations transaction) {
        this.customers = customers;
        this.bookings = bookings;
        this.pickups = pickups;
        this.zones = zones;
        this.slots = slots;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    SiblingBooking get(String reference) {
        return pickups.findByReference(reference).map(SiblingBooking::of).orElseThrow(NotFound::new);
    }

    SiblingBooking book(BookPickup booking) {
        var before = find(booking);
        if (before.isPresent()) {
            return before.get();
        }
        booking.requireSound();
        customers.requireActive(RowScope.ALL, booking.customerId(), "/customer_id");
        if (booking.companyId() != null) {
            customers.requireTrading(booking.companyId(), "/company_id");
        }
        try {
            return booking.date() == null ? bookNext(booking) : write(booking);
        } catch (ReferenceReused concurrent) {
            // The same request, which came in twice and was quicker the other time.
            return find(booking).orElseThrow(() -> concurrent);
        }
    }

    /** In the next slot that has a place. */
    private SiblingBooking bookNext(BookPickup booking) {
        var zone =
                zones.forPostalCode(booking.place().country(), booking.place().postalCode(), "/postal_code");
        for (var slot : slots.next(zone, TRIES)) {
            try {
                return write(in(OfferedWindow.of(slot, zone), booking));
            } catch (SlotFull quicker) {
                continue; // somebody has taken the last place since it was found
            }
        }
        throw new SlotFull(WindowPolicy.START);
    }

    private static BookPickup in(OfferedWindow slot, BookPickup booking) {
        return new BookPickup(
                booking.customerId(),
                booking.companyId(),
                booking.reference(),
                booking.type(),
                slot.pickupDate(),
                slot.timeWindowStart(),
                null,
                booking.place(),
                booking.contact(),
                booking.packages(),
                booking.requiresPackaging(),
                booking.specialInstructions(),
                booking.serviceMinutes(),
                booking.requiredSkills());
    }

    private SiblingBooking write(BookPickup booking) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var booked = bookings.book(booking);
            return SiblingBooking.of(pickups.find(RowScope.ALL, booked.pickupId()));
        }));
    }

    private Optional<SiblingBooking> find(BookPickup booking) {
        var reference = Objects.requireNonNull(booking.reference());
        return Objects.requireNonNull(transaction.execute(
                status -> pickups.findByReference(reference).map(pickup -> {
                    requireSame(pickup, booking);
                    return SiblingBooking.of(pickup);
                })));
    }

    /** The window may differ: it may have been moved since. */
    private static void requireSame(Pickup pickup, BookPickup booking) {
        boolean same = pickup.customerId().equals(booking.customerId())
                && pickup.address().equals(booking.place().pickupAddress())
                && pickup.packages().values().stream()
                        .map(PickupPackage::packageReference)
                        .toList()
                        .equals(booking.packages().stream()
                                .map(PackageSpec::packageReference)
                                .toList());
        if (!same) {
            throw new ReferenceReused();
        }
    }
}
