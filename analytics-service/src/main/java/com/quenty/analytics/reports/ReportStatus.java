package com.quenty.analytics.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The life of a report. A schedule is pending until it is cancelled. */
enum ReportStatus implements Lifecycle<ReportStatus> {
    /** Asked for. */
    PENDING,
    /** A worker makes it. */
    RUNNING,
    /** Its file can be downloaded. */
    COMPLETED,
    FAILED,
    CANCELLED,
    /** Its file is gone. */
    EXPIRED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ReportStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(COMPLETED, FAILED, CANCELLED);
            case COMPLETED -> EnumSet.of(EXPIRED);
            case FAILED, CANCELLED, EXPIRED -> EnumSet.noneOf(ReportStatus.class);
        };
    }
}
