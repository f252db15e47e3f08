package com.quenty.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Dates as callers write them: RFC 3339, of the years 1900 to 9999. Java alone would take the year 999999999, which no
 * column holds and no other client reads; and what is reckoned back from the year 0 has a sign that RFC 3339 lacks.
 */
public final class Rfc3339 {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 9999;

    private static final int END_OF_YEAR = 4;

    private Rfc3339() {}

    /** @throws DateTimeException for anything else */
    public static Instant instant(String text) {
        var time = inYears(text, OffsetDateTime::parse);
        requireWithin(time.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return time.toInstant();
    }

    /** @throws DateTimeException for anything else */
    public static LocalDate date(String text) {
        var date = inYears(text, LocalDate::parse);
        requireWithin(date.getYear());
        return date;
    }

    /**
     * A time as clocks somewhere show it, without an offset; which clocks is said beside it.
     *
     * @throws DateTimeException for anything else
     */
    public static LocalDateTime local(String text) {
        var time = inYears(text, LocalDateTime::parse);
        requireWithin(time.getYear());
        return time;
    }

    /** @throws DateTimeException for anything else */
    public static YearMonth month(String text) {
        var month = inYears(text, YearMonth::parse);
        requireWithin(month.getYear());
        return month;
    }

    private static void requireWithin(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("out of the years that are taken");
        }
    }

    private static <T> T inYears(String text, Function<String, T> parse) {
        if (text.length() <= END_OF_YEAR || text.charAt(END_OF_YEAR) != '-') {
            throw new DateTimeException("no year of four digits");
        }
        return parse.apply(text);
    }
}
