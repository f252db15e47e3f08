package com.quenty.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.Function;

/**
 * Dates as callers write them: RFC 3339, so with years of four digits. Java alone would take the year 999999999, which
 * no column holds and no other client reads.
 */
public final class Rfc3339 {

    private static final int END_OF_YEAR = 4;

    private Rfc3339() {}

    /** @throws DateTimeException for anything else */
    public static Instant instant(String text) {
        return inYears(text, OffsetDateTime::parse).toInstant();
    }

    /** @throws DateTimeException for anything else */
    public static LocalDate date(String text) {
        return inYears(text, LocalDate::parse);
    }

    /** @throws DateTimeException for anything else */
    public static YearMonth month(String text) {
        return inYears(text, YearMonth::parse);
    }

    private static <T> T inYears(String text, Function<String, T> parse) {
        if (text.length() <= END_OF_YEAR || text.charAt(END_OF_YEAR) != '-') {
            throw new DateTimeException("no year of four digits");
        }
        return parse.apply(text);
    }
}
