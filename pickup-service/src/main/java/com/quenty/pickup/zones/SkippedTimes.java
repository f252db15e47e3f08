package com.quenty.pickup.zones;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Times that clocks of a zone never show, because they are set forward across them. */
public final class SkippedTimes {

    /** Of the field that names one. */
    public static final String MESSAGE = "is skipped by clocks on that day";

    private SkippedTimes() {}

    public static boolean isSkipped(LocalDate date, LocalTime time, ZoneId zone) {
        var shown = ZonedDateTime.of(date, time, zone);
        return !shown.toLocalDate().equals(date) || !shown.toLocalTime().equals(time);
    }
}
