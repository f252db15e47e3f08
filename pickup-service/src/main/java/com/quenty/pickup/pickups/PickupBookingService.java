package com.quenty.pickup.pickups;

import com.quenty.pickup.pickups.PickupProblems.ExpressNotFeasible;
import com.quenty.pickup.pickups.PickupProblems.TooExpensive;
import com.quenty.pickup.slots.SlotProblems.SlotUnknown;
import com.quenty.pickup.slots.SlotQueries;
import com.quenty.pickup.slots.SlotStore;
import com.quenty.pickup.tariffs.Price;
import com.quenty.pickup.tariffs.PriceCalculator;
import com.quenty.pickup.tariffs.PriceComponent;
import com.quenty.pickup.tariffs.Tariff;
import com.quenty.pickup.tariffs.TariffQueries;
import com.quenty.pickup.trackingnumbers.TrackingNumberIssuer;
import com.quenty.pickup.windows.PickupWindow;
import com.quenty.pickup.windows.WindowPolicy;
import com.quenty.pickup.zones.PickupType;
import com.quenty.pickup.zones.Zone;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.InvalidRequest;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books pickups: finds the zone, settles the window, takes a place of the slot, prices, and writes the pickup with its
 * packages. For callers, series and siblings alike; they have asked for customer and orders before the transaction.
 */
@Service
public class PickupBookingService {

    /**
     * The price of a pickup, frozen when it is booked.
     *
     * @param components sum up to the total
     * @param lateCancellationFee what cancelling costs once it is not free any more
     * @param failedAttemptFee of each attempt that fails on the customer's side
     * @param tariffValidFrom the version of the tariff
     */
    record BookedPrice(
            Money total,
            List<PriceComponent> components,
            Money lateCancellationFee,
            Money failedAttemptFee,
            LocalDate tariffValidFrom) {

        BookedPrice {
            components = List.copyOf(components);
        }

        static BookedPrice of(Price price, Tariff tariff) {
            return new BookedPrice(
                    Money.of(price.totalAmount(), price.currency()),
                    price.components(),
                    tariff.cancellationFee(),
                    tariff.failedAttemptFee(),
                    tariff.validFrom());
        }
    }

    /** The column has room for no more. */
    private static final BigDecimal MOST_PRICE = new BigDecimal("99999999999.999");

    /** A booking that was tried. */
    public sealed interface Attempt {

        /** It is made. */
        record Booked(PickupFacts pickup) implements Attempt {}

        /** It can't be made. */
        record Refused(DomainProblem problem) implements Attempt {}
    }

    private final ZoneQueries zones;
    private final SlotStore slots;
    private final SlotQueries grid;
    private final TariffQueries tariffs;
    private final TrackingNumberIssuer trackingNumbers;
    private final PickupStore pickups;
    private final ObjectProvider<PromisePolicy> promises;
    private final Clock clock;

    PickupBookingService(
            ZoneQueries zones,
            SlotStore slots,
            SlotQueries grid,
            TariffQueries tariffs,
            TrackingNumberIssuer trackingNumbers,
            PickupStore pickups,
            ObjectProvider<PromisePolicy> promises,
            Clock clock) {
        this.zones = zones;
        this.slots = slots;
        this.grid = grid;
        this.tariffs = tariffs;
        this.trackingNumbers = trackingNumbers;
        this.pickups = pickups;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * Books in the running transaction, which has to end when this fails.
     *
     * @throws com.quenty.platform.problem.DomainProblem with pointers into the booking as the API takes it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PickupFacts book(BookPickup booking) {
        return pickups.save(booked(booking), null);
    }

    /**
     * As above, but tells a refusal, after which the running transaction goes on: nothing has been changed. For bookings that name no order
     * and have no reference, which other bookings may have.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attempt attempt(BookPickup booking) {
        try {
            return new Attempt.Booked(pickups.save(booked(booking), null));
        } catch (RuleViolation | Conflict | NotFound | InvalidRequest refusal) {
            return new Attempt.Refused(refusal);
        }
    }

    private Pickup booked(BookPickup booking) {
        booking.requireSound();
        var now = clock.instant();
        var place = booking.place();
        var zone = zones.forPlace(place.country(), place.postalCode(), place.location(), "/place/");
        var window = window(zone, booking, now);
        var price = price(zone, booking, window);
        boolean promised = isPromised(zone, booking, window);
        // After all that may be refused, so that a refusal leaves no place taken.
        var slot = booking.type().takesSlot() ? slots.take(zone, window.startsAt(), WindowPolicy.START) : null;
        return new Pickup(
                ExternalId.next("PU"),
                booking,
                zone,
                window,
                slot == null ? null : slot.id(),
                price,
                trackingNumbers.next(booking.packages().size(), booking.place().country()),
                promised,
                now);
    }

    private PickupWindow window(Zone zone, BookPickup booking, Instant now) {
        var date = booking.date();
        var start = booking.windowStart();
        return switch (booking.type()) {
            case ON_DEMAND -> WindowPolicy.onDemand(zone, date, start, booking.windowEnd(), now);
            case EXPRESS -> WindowPolicy.express(zone, date, start, booking.windowEnd(), now);
            case SCHEDULED, RECURRING -> {
                var startsAt = WindowPolicy.slotStart(zone, date, start, now);
                var slot = grid.slotAt(zone, startsAt).orElseThrow(() -> new SlotUnknown(WindowPolicy.START));
                WindowPolicy.requireEnd(zone, slot.endsAt(), booking.windowEnd());
                yield PickupWindow.between(slot.startsAt(), slot.endsAt(), zone.zoneId());
            }
        };
    }

    private BookedPrice price(Zone zone, BookPickup booking, PickupWindow window) {
        var tariff = tariffs.on(zone.code(), window.date());
        for (int i = 0; i < booking.packages().size(); i++) {
            var insured = booking.packages().get(i).insuranceValue();
            Money.of(
                    "/packages/%d/insurance_value".formatted(i),
                    insured == null ? BigDecimal.ZERO : insured,
                    tariff.currency());
        }
        var price = PriceCalculator.price(
                tariff, booking.type(), booking.weightKg(), booking.requiresPackaging(), booking.insuredValue());
        if (price.totalAmount().compareTo(MOST_PRICE) > 0) {
            throw new TooExpensive(MOST_PRICE.toPlainString() + ' ' + tariff.currency());
        }
        return BookedPrice.of(price, tariff);
    }

    /**
     * A slot has a place for each that is booked. Of the others a driver has to be found: an express one is booked only
     * if there is one, one on demand waits for a dispatcher then.
     */
    private boolean isPromised(Zone zone, BookPickup booking, PickupWindow window) {
        if (booking.type().takesSlot()) {
            return true;
        }
        var policy = promises.getIfAvailable();
        boolean feasible = policy != null && policy.isFeasible(wish(zone, booking, window));
        if (!feasible && policy != null && booking.type() == PickupType.EXPRESS) {
            throw new ExpressNotFeasible(WindowPolicy.START);
        }
        return feasible;
    }

    private static PromisePolicy.Wish wish(Zone zone, BookPickup booking, PickupWindow window) {
        var location = booking.place().location();
        return new PromisePolicy.Wish(
                booking.companyId(),
                booking.type(),
                zone.code(),
                location == null ? zone.centre() : location,
                window.startsAt(),
                window.endsAt(),
                booking.weightKg(),
                booking.volumeM3(),
                booking.packages().size(),
                booking.serviceMinutes(),
                booking.requiredSkills());
    }
}
