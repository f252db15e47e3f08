package com.quenty.pickup.slots;

import com.quenty.pickup.slots.SlotRepository.TakenSlot;
import com.quenty.pickup.zones.Holiday;
import com.quenty.pickup.zones.PickupType;
import com.quenty.pickup.zones.Zone;
import com.quenty.platform.problem.ValidationFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Windows that can be booked. Places are counted without a lock: another booking may be quicker. */
@Component
public class SlotQueries {

    private static final int MOST_DAYS = 31;

    /** How far ahead windows are looked for when some are to be offered. */
    private static final int DAYS_TO_OFFER = 60;

    private final SlotRepository slots;
    private final SlotProperties properties;
    private final Clock clock;

    SlotQueries(SlotRepository slots, SlotProperties properties, Clock clock) {
        this.slots = slots;
        this.properties = properties;
        this.clock = clock;
    }

    /** The next slots that can be booked, the earliest first; fewer when there are no more within two months. */
    public List<Window> next(Zone zone, int count) {
        var now = clock.instant();
        var first = zone.dateOf(now);
        var taken = slots.taken(zone, now, zone.moment(first.plusDays(DAYS_TO_OFFER + 1), 0));
        var next = new ArrayList<Window>();
        for (int day = 0; day <= DAYS_TO_OFFER && next.size() < count; day++) {
            SlotGrid.slots(zone, first.plusDays(day)).stream()
                    .filter(slot -> state(zone, slot, now, left(zone, slot, taken)) == WindowState.BOOKABLE)
                    .limit(count - next.size())
                    .forEach(next::add);
        }
        return List.copyOf(next);
    }

    /** The slot that begins at this moment, whatever places it has. */
    public Optional<Window> slotAt(Zone zone, Instant startsAt) {
        return SlotGrid.slotAt(zone, startsAt);
    }

    /**
     * The windows of some days.
     *
     * @param dateFrom first day, inclusive; null for today
     * @param dateUntil exclusive; null for a week
     * @throws ValidationFailed for days that are none, too many or past
     */
    AvailabilityResponse availability(
            Zone zone, PickupType type, @Nullable LocalDate dateFrom, @Nullable LocalDate dateUntil) {
        var now = clock.instant();
        var today = zone.dateOf(now);
        var from = dateFrom == null ? today : dateFrom;
        var until = dateUntil == null ? from.plusWeeks(1) : dateUntil;
        if (from.isBefore(today)) {
            throw ValidationFailed.of("date_from", "must be %s, which is today in the zone, or later".formatted(today));
        }
        if (!until.isAfter(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw ValidationFailed.of(
                    "date_until", "must be after date_from, and by at most %d days".formatted(MOST_DAYS));
        }
        var last = today.plusDays(properties.horizon().toDays() + MOST_DAYS);
        if (until.isAfter(last)) {
            throw ValidationFailed.of("date_until", "must be %s or earlier".formatted(last));
        }
        var taken = type.takesSlot()
                ? slots.taken(zone, zone.moment(from, 0), zone.moment(until, 0))
                : List.<TakenSlot>of();
        var days = from.datesUntil(until)
                .map(date -> new DayAvailability(
                        date,
                        zone.holiday(date).map(Holiday::name).orElse(null),
                        windows(zone, type, date, now).stream()
                                .map(window -> answer(zone, type, window, now, taken))
                                .toList()))
                .toList();
        return new AvailabilityResponse(zone.code(), zone.timeZone(), type, days);
    }

    private static List<Window> windows(Zone zone, PickupType type, LocalDate date, Instant now) {
        return switch (type) {
            case SCHEDULED, RECURRING -> SlotGrid.slots(zone, date);
            case EXPRESS -> SlotGrid.expressHours(zone, date);
            case ON_DEMAND -> SlotGrid.onDemand(zone, date, now);
        };
    }

    private WindowAvailability answer(Zone zone, PickupType type, Window window, Instant now, List<TakenSlot> taken) {
        if (!type.takesSlot()) {
            return WindowAvailability.of(
                    zone,
                    window,
                    window.endsAt().isAfter(now) && !window.startsAt().isBefore(now)
                            ? WindowState.ON_REQUEST
                            : WindowState.CLOSED,
                    null,
                    null);
        }
        int left = left(zone, window, taken);
        return WindowAvailability.of(zone, window, state(zone, window, now, left), zone.slotCapacity(), left);
    }

    private WindowState state(Zone zone, Window slot, Instant now, int left) {
        if (slot.startsAt().isBefore(now.plus(Duration.ofMinutes(zone.leadMinutes())))) {
            return WindowState.CLOSED;
        }
        if (slot.startsAt().isAfter(now.plus(properties.horizon()))) {
            return WindowState.NOT_YET_OPEN;
        }
        return left > 0 ? WindowState.BOOKABLE : WindowState.FULL;
    }

    private static int left(Zone zone, Window slot, List<TakenSlot> taken) {
        long places = taken.stream()
                .filter(other -> other.overlaps(slot))
                .mapToLong(TakenSlot::taken)
                .sum();
        return Math.toIntExact(Math.max(0, zone.slotCapacity() - places));
    }
}
