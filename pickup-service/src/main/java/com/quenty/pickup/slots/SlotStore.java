package com.quenty.pickup.slots;

import com.quenty.pickup.slots.SlotProblems.SlotClosed;
import com.quenty.pickup.slots.SlotProblems.SlotFull;
import com.quenty.pickup.slots.SlotProblems.SlotUnknown;
import com.quenty.pickup.zones.Zone;
import com.quenty.platform.problem.DomainProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives back places, within the caller's transaction. The number of places is the zone's of the moment;
 * places that were taken when slots were cut otherwise count against all slots that have a part of their time.
 */
@Component
public class SlotStore {

    private final SlotRepository slots;
    private final SlotProperties properties;
    private final Clock clock;

    SlotStore(SlotRepository slots, SlotProperties properties, Clock clock) {
        this.slots = slots;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Takes a place. A refusal changes nothing, so the running transaction may go on after it.
     *
     * @param pointer of the field that names the slot
     * @throws SlotUnknown if no slot of the zone starts then
     * @throws SlotClosed if it starts sooner than the zone's lead, or too far ahead
     * @throws SlotFull if there is no place left
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DomainProblem.class)
    public Slot take(Zone zone, Instant startsAt, String pointer) {
        var window = require(zone, startsAt, pointer);
        slots.create(zone, window);
        return slots.take(zone, window).orElseThrow(() -> new SlotFull(pointer));
    }

    /**
     * Changes the place of one slot for one of another, or keeps it when it is the same; fails as {@link #take} does,
     * and then the caller's transaction has to end.
     *
     * @param slotId in which a place was taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slot move(long slotId, Zone zone, Instant startsAt, String pointer) {
        var window = require(zone, startsAt, pointer);
        slots.create(zone, window);
        slots.lock(zone, window, slotId);
        release(slotId);
        return slots.take(zone, window).orElseThrow(() -> new SlotFull(pointer));
    }

    /**
     * Locks slots before places of several are given back and taken: all in one order, so that concurrent changes do not deadlock.
     *
     * @param held slots in which places are taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<Long> held) {
        slots.lock(held);
    }

    /** As above, with those of the zone that start at some moments. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<Long> held, Zone zone, Collection<Instant> starts) {
        var all = new TreeSet<>(held);
        for (var start : new TreeSet<>(starts)) {
            SlotGrid.slotAt(zone, start).ifPresent(window -> {
                slots.create(zone, window);
                all.add(slots.idOf(zone, window));
            });
        }
        slots.lock(all);
    }

    /** Gives a place back; once for each that was taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long slotId) {
        if (!slots.release(slotId)) {
            throw new IllegalStateException("no place of slot %d is taken".formatted(slotId));
        }
    }

    private Window require(Zone zone, Instant startsAt, String pointer) {
        var window = SlotGrid.slotAt(zone, startsAt).orElseThrow(() -> new SlotUnknown(pointer));
        var earliest = clock.instant().plus(Duration.ofMinutes(zone.leadMinutes()));
        var latest = clock.instant().plus(properties.horizon());
        if (startsAt.isBefore(earliest) || startsAt.isAfter(latest)) {
            throw new SlotClosed(pointer, earliest, latest);
        }
        return window;
    }
}
