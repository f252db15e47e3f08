package com.quenty.analytics.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The contents of a report. */
public enum ReportType implements Coded {
    /** The answers to its questions. */
    FIGURES,
    /** The readings themselves. */
    READINGS;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
