package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How days become a share of a year. */
public enum DayCount implements Coded {
    /** Every month has 30 days, every year 360; a part of a month counts by its share of that month's days. */
    THIRTY_360(360),
    ACTUAL_360(360),
    ACTUAL_364(364),
    ACTUAL_365(365),
    /** Days of a leap year are 366ths, all others 365ths. */
    ACTUAL_ACTUAL(365);

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final int daysOfYear;

    DayCount(int daysOfYear) {
        this.daysOfYear = daysOfYear;
    }

    @Override
    public String code() {
        return code;
    }

    /** Of an ordinary year; leap years of {@link #ACTUAL_ACTUAL} are the caller's affair. */
    public int daysOfYear() {
        return daysOfYear;
    }
}
