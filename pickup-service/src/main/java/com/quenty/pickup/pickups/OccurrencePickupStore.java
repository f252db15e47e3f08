package com.quenty.pickup.pickups;

import com.quenty.pickup.slots.SlotStore;
import com.quenty.pickup.windows.PickupWindow;
import com.quenty.pickup.windows.WindowPolicy;
import com.quenty.pickup.zones.Zone;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes, moves and cancels the pickups of occurrences, within the caller's transaction, in which their series is locked. */
@Component
public class OccurrencePickupStore {

    /** Booked, and on no route. */
    private static final Set<PickupStatus> AHEAD =
            EnumSet.of(PickupStatus.REQUESTED, PickupStatus.SCHEDULED, PickupStatus.RESCHEDULED);

    private final PickupStore pickups;
    private final SlotStore slots;
    private final ZoneQueries zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OccurrencePickupStore(
            PickupStore pickups, SlotStore slots, ZoneQueries zones, ApplicationEventPublisher events, Clock clock) {
        this.pickups = pickups;
        this.slots = slots;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** Locks pickups and then their slots, before several are taken back. */
    public void hold(List<String> pickupIds) {
        slots.hold(slotsOf(pickupIds));
    }

    /** As above, before others are booked in slots of the zone that start at some moments. */
    public void hold(List<String> pickupIds, Zone zone, List<Instant> starts) {
        slots.hold(slotsOf(pickupIds), zone, starts);
    }

    private List<Long> slotsOf(List<String> pickupIds) {
        return pickupIds.stream()
                .map(id -> pickups.lock(RowScope.ALL, id, IfMatch.ANY).slotId())
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Cancels a pickup for its series where nothing is lost by it.
     *
     * @return false where it stays as it is: cancelled by itself before, on a route, under way, over, or not free of charge any more
     */
    public boolean takeBack(String pickupId, String reason) {
        var pickup = pickups.lock(RowScope.ALL, pickupId, IfMatch.ANY);
        return clock.instant().isBefore(pickup.cancelFreeUntil()) && takeBack(pickup, reason);
    }

    /** As above, at whatever cancelling costs by now. */
    public boolean takeBackAtItsFee(String pickupId, String reason) {
        return takeBack(pickups.lock(RowScope.ALL, pickupId, IfMatch.ANY), reason);
    }

    private boolean takeBack(Pickup pickup, String reason) {
        if (!AHEAD.contains(pickup.status())) {
            return false;
        }
        cancel(pickup, reason);
        return true;
    }

    /** By the rules of pickups, which may cost something; does nothing for one that is cancelled. */
    public void cancel(String pickupId, String reason) {
        var pickup = pickups.lockWithRoute(RowScope.ALL, pickupId, IfMatch.ANY);
        if (pickup.status() != PickupStatus.CANCELLED) {
            cancel(pickup, reason);
        }
    }

    private void cancel(Pickup pickup, String reason) {
        var route = pickup.assignedRouteId();
        var held = pickup.window().hasBegun(clock.instant()) ? null : pickup.slotId();
        pickup.cancel(reason, clock.instant());
        if (held != null) {
            slots.release(held);
        }
        pickups.save(pickup, reason);
        letGo(pickup, route, PickupChanged.What.CANCELLED);
    }

    /** Does nothing once the driver is on the way. */
    public void reviseIfMovable(String pickupId, Contact contact, @Nullable String instructions) {
        var pickup = pickups.lock(RowScope.ALL, pickupId, IfMatch.ANY);
        if (pickup.isMovable()) {
            pickup.revise(contact, instructions);
            pickups.save(pickup, null);
        }
    }

    /** @param start local to the zone, of the slot to which it is moved; null to leave it where it is, as for the others */
    public int change(
            String pickupId,
            LocalDate date,
            @Nullable LocalTime start,
            @Nullable Contact contact,
            @Nullable String instructions,
            String reason) {
        var pickup = pickups.lockWithRoute(RowScope.ALL, pickupId, IfMatch.ANY);
        pickup.requireMovable();
        var route = pickup.assignedRouteId();
        if (contact != null || instructions != null) {
            pickup.revise(
                    contact == null ? pickup.contact() : contact,
                    instructions == null ? pickup.specialInstructions() : instructions);
        }
        if (start != null) {
            move(pickup, date, start);
        }
        pickups.save(pickup, reason);
        if (start != null) {
            letGo(pickup, route, PickupChanged.What.RESCHEDULED);
        }
        return pickup.id();
    }

    private void move(Pickup pickup, LocalDate date, LocalTime start) {
        var now = clock.instant();
        var zone = zones.byCode(pickup.zoneCode());
        var startsAt = WindowPolicy.slotStart(zone, date, start, now);
        var held = pickup.window().hasBegun(now) ? null : pickup.slotId();
        var slot = held == null
                ? slots.take(zone, startsAt, WindowPolicy.START)
                : slots.move(held, zone, startsAt, WindowPolicy.START);
        pickup.reschedule(PickupWindow.between(slot.startsAt(), slot.endsAt(), zone.zoneId()), slot.id(), zone, now);
    }

    private void letGo(Pickup pickup, @Nullable Integer route, PickupChanged.What what) {
        if (route != null) {
            events.publishEvent(new PickupChanged(pickup.id(), pickup.pickupId(), route, what));
        }
    }
}
