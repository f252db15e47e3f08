package com.quenty.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Spans of time by the clock and calendar of a zone: a day has 23, 24 or 25 hours, a week begins on Monday. */
public enum BucketSize implements Coded {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int DAYS_OF_A_WEEK = 7;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** The start of the bucket in which the time lies. */
    public ZonedDateTime startOf(ZonedDateTime time) {
        var zone = time.getZone();
        return switch (this) {
            // By the instant: an hour that the clock shows twice is two hours.
            case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> time.toLocalDate().atStartOfDay(zone);
            case WEEK ->
                time.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay(zone);
            case MONTH -> time.toLocalDate().withDayOfMonth(1).atStartOfDay(zone);
            case QUARTER -> quarterOf(time.toLocalDate()).atStartOfDay(zone);
            case YEAR -> time.toLocalDate().withDayOfYear(1).atStartOfDay(zone);
        };
    }

    /** The start of the bucket after the one that starts here. */
    public ZonedDateTime next(ZonedDateTime start) {
        var zone = start.getZone();
        return switch (this) {
            case MINUTE -> start.plusMinutes(1);
            case HOUR -> start.plusHours(1);
            case DAY -> start.toLocalDate().plusDays(1).atStartOfDay(zone);
            case WEEK -> start.toLocalDate().plusDays(DAYS_OF_A_WEEK).atStartOfDay(zone);
            case MONTH -> start.toLocalDate().plusMonths(1).atStartOfDay(zone);
            case QUARTER -> start.toLocalDate().plusMonths(MONTHS_OF_A_QUARTER).atStartOfDay(zone);
            case YEAR -> start.toLocalDate().plusYears(1).atStartOfDay(zone);
        };
    }

    private static LocalDate quarterOf(LocalDate day) {
        int first = (day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1;
        return LocalDate.of(day.getYear(), first, 1);
    }
}
