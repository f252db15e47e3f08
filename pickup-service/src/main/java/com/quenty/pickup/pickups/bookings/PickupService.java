package com.quenty.pickup.pickups.bookings;

import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupChanged;
import com.quenty.pickup.pickups.PickupMoved;
import com.quenty.pickup.pickups.PickupScope;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.slots.Slot;
import com.quenty.pickup.slots.SlotQueries;
import com.quenty.pickup.slots.SlotStore;
import com.quenty.pickup.windows.PickupWindow;
import com.quenty.pickup.windows.WindowPolicy;
import com.quenty.pickup.zones.Zone;
import com.quenty.pickup.zones.ZoneProblems.ZoneUnknown;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes, moves and cancels pickups. */
@Service
class PickupService {

    private final PickupStore pickups;
    private final ZoneQueries zones;
    private final SlotStore slots;
    private final SlotQueries grid;
    private final Idempotency idempotency;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PickupService(
            PickupStore pickups,
            ZoneQueries zones,
            SlotStore slots,
            SlotQueries grid,
            Idempotency idempotency,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pickups = pickups;
        this.zones = zones;
        this.slots = slots;
        this.grid = grid;
        this.idempotency = idempotency;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    PickupResponse revise(Caller caller, String pickupId, IfMatch match, MergePatch<PickupRevision> patch) {
        var pickup = pickups.lock(PickupScope.of(caller), pickupId, match);
        var revision = patch.applyTo(PickupRevision.of(pickup));
        pickup.revise(revision.contact(), revision.specialInstructions());
        var response = saved(pickup, null);
        tellEdited(pickup);
        return response;
    }

    PickupResponse reschedule(Caller caller, String pickupId, IfMatch match, ReschedulePickupRequest request) {
        return idempotency.once(PickupResponse.class, () -> {
            var pickup = pickups.lockWithRoute(PickupScope.of(caller), pickupId, match);
            pickup.requireMovable();
            var route = pickup.assignedRouteId();
            var zone = zones.byCode(pickup.zoneCode());
            if (!zone.active()) {
                throw new ZoneUnknown("");
            }
            var now = clock.instant();
            var startsAt = WindowPolicy.slotStart(zone, request.pickupDate(), request.timeWindowStart(), now);
            grid.slotAt(zone, startsAt)
                    .ifPresent(slot -> WindowPolicy.requireEnd(zone, slot.endsAt(), request.timeWindowEnd()));
            var slot = place(pickup, zone, startsAt, now);
            pickup.reschedule(
                    PickupWindow.between(slot.startsAt(), slot.endsAt(), zone.zoneId()), slot.id(), zone, now);
            var response = saved(pickup, request.reason());
            letGo(pickup, route, PickupChanged.What.RESCHEDULED);
            tellEdited(pickup);
            return response;
        });
    }

    private void tellEdited(Pickup pickup) {
        events.publishEvent(new PickupMoved.Edited(pickup.id(), pickup.type(), pickup.window()));
    }

    /** A place of a slot that is over stays taken: a driver has come, or was to come. */
    private Slot place(Pickup pickup, Zone zone, Instant startsAt, Instant now) {
        var held = heldSlot(pickup, now);
        return held == null
                ? slots.take(zone, startsAt, WindowPolicy.START)
                : slots.move(held, zone, startsAt, WindowPolicy.START);
    }

    private static @Nullable Long heldSlot(Pickup pickup, Instant now) {
        return pickup.window().hasBegun(now) ? null : pickup.slotId();
    }

    PickupResponse cancel(Caller caller, String pickupId, IfMatch match, String reason) {
        return idempotency.once(
                PickupResponse.class,
                () -> cancelled(pickups.lockWithRoute(PickupScope.of(caller), pickupId, match), reason));
    }

    private PickupResponse cancelled(Pickup pickup, String reason) {
        var now = clock.instant();
        var route = pickup.assignedRouteId();
        var held = heldSlot(pickup, now);
        pickup.cancel(reason, now);
        if (held != null) {
            slots.release(held);
        }
        var response = saved(pickup, reason);
        letGo(pickup, route, PickupChanged.What.CANCELLED);
        return response;
    }

    private void letGo(Pickup pickup, @Nullable Integer route, PickupChanged.What what) {
        if (route != null) {
            events.publishEvent(new PickupChanged(pickup.id(), pickup.pickupId(), route, what));
        }
    }

    private PickupResponse saved(Pickup pickup, @Nullable String reason) {
        pickups.save(pickup, reason);
        return PickupResponse.of(pickup);
    }
}
