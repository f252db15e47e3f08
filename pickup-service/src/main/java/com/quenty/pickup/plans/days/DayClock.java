package com.quenty.pickup.plans.days;

import com.quenty.pickup.zones.SkippedTimes;
import com.quenty.platform.problem.ValidationFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Moments as the search counts them: seconds since the day began at the depot. On days on which clocks change, the traffic of an hour is
 * that of an hour before or after it.
 */
public final class DayClock {

    private static final long DAY = 86_400;
    private static final int FARTHEST_DAYS = 366;
    private final Instant midnight;
    private final LocalDate date;
    private final ZoneId zone;

    public DayClock(LocalDate date, ZoneId zone) {
        this.date = date;
        this.zone = zone;
        this.midnight = date.atStartOfDay(zone).toInstant();
    }

    public double second(Instant moment) {
        return moment.getEpochSecond() - midnight.getEpochSecond() + moment.getNano() / 1e9;
    }

    /** The first whole second that is not before the moment. */
    public double firstSecond(Instant moment) {
        return Math.ceil(second(moment));
    }

    /** The last whole second that is not after the moment. */
    public double lastSecond(Instant moment) {
        return Math.floor(second(moment));
    }

    /** To the whole second before; days are planned in whole seconds. */
    public Instant moment(double second) {
        return midnight.plusSeconds((long) Math.floor(second + 1e-6));
    }

    /** @param nominal seconds after midnight on a day without a change of clocks, also of the next day */
    public Instant at(long nominal) {
        return ZonedDateTime.of(dateOf(nominal), timeOf(nominal), zone).toInstant();
    }

    /** Whether no clock at the depot shows it. @param nominal as of {@link #at} */
    boolean skips(long nominal) {
        return SkippedTimes.isSkipped(dateOf(nominal), timeOf(nominal), zone);
    }

    /** How long it is between two times by the clocks of that day. @param from as of {@link #at} */
    long secondsBetween(long from, long until) {
        return Duration.between(at(from), at(until)).toSeconds();
    }

    private LocalDate dateOf(long nominal) {
        return date.plusDays(nominal / DAY);
    }

    private static LocalTime timeOf(long nominal) {
        return LocalTime.ofSecondOfDay(nominal % DAY);
    }

    /** The next time after the given second that a clock shows so, the same a day later. */
    static long secondAfter(long from, LocalTime time) {
        long second = time.toSecondOfDay();
        return second > from % DAY ? from - from % DAY + second : from - from % DAY + DAY + second;
    }

    /** As {@link #secondAfter}, the given second itself included. */
    static long secondFrom(long from, LocalTime time) {
        return time.toSecondOfDay() == from % DAY ? from : secondAfter(from, time);
    }

    /** @throws ValidationFailed at {@code /route_date} for a day that is over, or more than a year ahead */
    public void requirePlannable(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (date.isBefore(today)) {
            throw ValidationFailed.of("/route_date", "is over");
        }
        if (date.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw ValidationFailed.of("/route_date", "is more than a year ahead");
        }
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate date() {
        return date;
    }
}
