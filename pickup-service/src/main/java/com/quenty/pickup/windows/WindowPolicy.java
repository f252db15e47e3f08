package com.quenty.pickup.windows;

import com.quenty.pickup.windows.WindowProblems.WindowPast;
import com.quenty.pickup.windows.WindowProblems.WindowSkipped;
import com.quenty.pickup.windows.WindowProblems.WindowUnsuitable;
import com.quenty.pickup.windows.WindowProblems.ZoneClosed;
import com.quenty.pickup.zones.Zone;
import com.quenty.platform.problem.ValidationFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time windows that may be asked for, by the type of pickup. Times are those that clocks in the zone show: of one
 * that they show twice the first is meant, one that they skip is refused. Pure.
 */
public final class WindowPolicy {

    public static final String DATE = "/pickup_date";
    public static final String START = "/time_window_start";
    public static final String END = "/time_window_end";

    private static final Duration ON_DEMAND = Duration.ofHours(2);
    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final Duration EXPRESS = Duration.ofHours(1);
    private static final int EXPRESS_DAYS = 30;
    private static final int MOST_DAYS = 400;

    private WindowPolicy() {}

    /**
     * From now, or from a time that is named, until two hours from now at most; not beyond the zone's hours.
     *
     * @throws WindowPast for a start before now
     * @throws WindowSkipped for a start or an end that clocks skip
     * @throws WindowUnsuitable for an end before the start, in more than two hours, or in less than half an hour from
     *     the start
     * @throws ZoneClosed if drivers do not come then
     */
    public static PickupWindow onDemand(
            Zone zone, @Nullable LocalDate date, @Nullable LocalTime start, @Nullable LocalTime end, Instant now) {
        var soonest = ceiling(now);
        var latest = now.plus(ON_DEMAND).truncatedTo(ChronoUnit.MINUTES);
        var day = date == null ? zone.dateOf(soonest) : date;
        requireNear(zone, day, now);
        if (start == null && !day.equals(zone.dateOf(soonest))) {
            throw new WindowUnsuitable(DATE, "must be today without a start");
        }
        var startsAt = start == null ? soonest : moment(zone, day, start, START);
        requireFuture(zone, day, startsAt, now);
        var closes = closing(zone, startsAt);
        var endsAt = end == null ? earlier(closes, latest) : endOf(zone, day, startsAt, end, ON_DEMAND);
        if (endsAt.isAfter(latest)) {
            throw new WindowUnsuitable(end == null ? START : END, "must be within two hours from now");
        }
        if (endsAt.isAfter(closes)) {
            throw new ZoneClosed(END);
        }
        if (Duration.between(startsAt, endsAt).compareTo(LEAST) < 0) {
            throw new WindowUnsuitable(end == null ? START : END, "leaves the driver less than half an hour");
        }
        return PickupWindow.between(startsAt, endsAt, zone.zoneId());
    }

    /**
     * One hour, of the next thirty days.
     *
     * @throws WindowPast for a start before now
     * @throws WindowSkipped for a start or an end that clocks skip
     * @throws WindowUnsuitable for one that is not one hour, or too far ahead
     * @throws ZoneClosed if drivers do not come then
     */
    public static PickupWindow express(
            Zone zone, @Nullable LocalDate date, @Nullable LocalTime start, @Nullable LocalTime end, Instant now) {
        var day = required(date, DATE);
        requireNear(zone, day, now);
        var startsAt = moment(zone, day, required(start, START), START);
        requireFuture(zone, day, startsAt, now);
        if (day.isAfter(zone.dateOf(now).plusDays(EXPRESS_DAYS))) {
            throw new WindowUnsuitable(DATE, "must be within %d days".formatted(EXPRESS_DAYS));
        }
        var endsAt = end == null ? startsAt.plus(EXPRESS) : endOf(zone, day, startsAt, end, EXPRESS);
        if (!Duration.between(startsAt, endsAt).equals(EXPRESS)) {
            throw new WindowUnsuitable(END, "must be one hour after the start");
        }
        if (!zone.isServed(startsAt, endsAt)) {
            throw new ZoneClosed(START);
        }
        return PickupWindow.between(startsAt, endsAt, zone.zoneId());
    }

    /**
     * The moment at which a slot is to start.
     *
     * @throws WindowPast for one before now
     * @throws WindowSkipped for one that clocks skip
     * @throws WindowUnsuitable for a date beyond all plans
     */
    public static Instant slotStart(Zone zone, @Nullable LocalDate date, @Nullable LocalTime start, Instant now) {
        var day = required(date, DATE);
        requireNear(zone, day, now);
        var startsAt = moment(zone, day, required(start, START), START);
        requireFuture(zone, day, startsAt, now);
        return startsAt;
    }

    /**
     * A slot has its own end: one that is named has to be it.
     *
     * @throws WindowUnsuitable for another one
     */
    public static void requireEnd(Zone zone, Instant slotEndsAt, @Nullable LocalTime end) {
        var own = slotEndsAt.atZone(zone.zoneId()).toLocalTime();
        if (end != null && !end.equals(own)) {
            throw new WindowUnsuitable(END, "must be %s, the end of the slot, or left out".formatted(own));
        }
    }

    private static Instant moment(Zone zone, LocalDate date, LocalTime time, String pointer) {
        if (zone.skips(date, time)) {
            throw new WindowSkipped(pointer);
        }
        return zone.moment(date, time);
    }

    private static <T> T required(@Nullable T value, String pointer) {
        if (value == null) {
            throw ValidationFailed.of(pointer, "is missing");
        }
        return value;
    }

    /** Also lest a date at the edge of the calendar overflow. */
    private static void requireNear(Zone zone, LocalDate date, Instant now) {
        var today = zone.dateOf(now);
        if (date.isBefore(today)) {
            throw new WindowPast(DATE);
        }
        if (date.isAfter(today.plusDays(MOST_DAYS))) {
            throw new WindowUnsuitable(DATE, "is more than %d days ahead".formatted(MOST_DAYS));
        }
    }

    private static void requireFuture(Zone zone, LocalDate date, Instant startsAt, Instant now) {
        if (startsAt.isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
            throw new WindowPast(date.isBefore(zone.dateOf(now)) ? DATE : START);
        }
    }

    /** The end on the day itself, or past midnight where that makes a window of at most the length. */
    private static Instant endOf(Zone zone, LocalDate date, Instant startsAt, LocalTime end, Duration longest) {
        var sameDay = zone.moment(date, end);
        if (sameDay.isAfter(startsAt)) {
            return moment(zone, date, end, END);
        }
        var nextDay = zone.moment(date.plusDays(1), end);
        if (Duration.between(startsAt, nextDay).compareTo(longest) > 0) {
            throw new WindowUnsuitable(END, "must be after the start");
        }
        return moment(zone, date.plusDays(1), end, END);
    }

    /** Until when drivers come in the hours that the moment lies in; hours that touch at midnight are one. */
    private static Instant closing(Zone zone, Instant moment) {
        var closing = moment;
        var date = zone.dateOf(moment);
        for (var day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
            for (var span : zone.hours(day)) {
                var until = zone.moment(day, span.untilMinute());
                if (!zone.moment(day, span.fromMinute()).isAfter(closing) && until.isAfter(closing)) {
                    closing = until;
                }
            }
        }
        if (closing.equals(moment)) {
            throw new ZoneClosed("/pickup_type");
        }
        return closing;
    }

    private static Instant ceiling(Instant moment) {
        var minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(moment) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
