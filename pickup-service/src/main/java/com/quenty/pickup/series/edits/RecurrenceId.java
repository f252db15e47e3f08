package com.quenty.pickup.series.edits;

import com.quenty.pickup.series.SeriesProblems.OccurrenceUnknown;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The name of an occurrence in a path: its local time by the rule, in the basic form of RFC 5545. */
final class RecurrenceId {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private RecurrenceId() {}

    static String of(LocalDateTime local) {
        return BASIC.format(local);
    }

    /** @throws OccurrenceUnknown for what names none */
    static LocalDateTime parse(String text) {
        try {
            return LocalDateTime.parse(text, BASIC);
        } catch (DateTimeException none) {
            throw new OccurrenceUnknown();
        }
    }
}
