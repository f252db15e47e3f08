package com.quenty.pickup.slots;

import com.quenty.pickup.zones.LocalSpan;
import com.quenty.pickup.zones.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The windows of a zone by its hours. They are cut by the clocks of the zone: one that clocks skip in spring does not
 * exist or is shorter, the one during which they are set back in autumn is longer, so that together they always fill
 * the hours.
 */
final class SlotGrid {

    private static final int EXPRESS_MINUTES = 60;

    private static final Duration ON_DEMAND = Duration.ofHours(2);

    private SlotGrid() {}

    /** The slots of a day, in order; none on a holiday or in a zone that is not active. */
    static List<Window> slots(Zone zone, LocalDate date) {
        return windows(zone, date, zone.slotMinutes());
    }

    /** The hours in which an express pickup may be wanted. */
    static List<Window> expressHours(Zone zone, LocalDate date) {
        return windows(zone, date, EXPRESS_MINUTES);
    }

    /** The part of the next two hours that is within the hours of a day. */
    static List<Window> onDemand(Zone zone, LocalDate date, Instant now) {
        return zone.hours(date).stream()
                .map(span -> new Window(
                        date,
                        span,
                        later(now, zone.moment(date, span.fromMinute())),
                        earlier(now.plus(ON_DEMAND), zone.moment(date, span.untilMinute()))))
                .filter(window -> window.startsAt().isBefore(window.endsAt()))
                .toList();
    }

    /** The slot that begins at this moment. */
    static Optional<Window> slotAt(Zone zone, Instant startsAt) {
        var date = zone.dateOf(startsAt);
        // A slot that clocks skip at midnight begins at the change, on the next day.
        return List.of(date.minusDays(1), date).stream()
                .flatMap(day -> slots(zone, day).stream())
                .filter(slot -> slot.startsAt().equals(startsAt))
                .findFirst();
    }

    private static List<Window> windows(Zone zone, LocalDate date, int minutes) {
        var windows = new ArrayList<Window>();
        for (var span : zone.active() ? zone.hours(date) : List.<LocalSpan>of()) {
            for (int from = span.fromMinute(); from + minutes <= span.untilMinute(); from += minutes) {
                var window = new Window(
                        date,
                        new LocalSpan(from, from + minutes),
                        zone.moment(date, from),
                        zone.moment(date, from + minutes));
                if (window.startsAt().isBefore(window.endsAt())) {
                    windows.add(window);
                }
            }
        }
        return windows;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
