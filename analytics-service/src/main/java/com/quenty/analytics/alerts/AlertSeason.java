package com.quenty.analytics.alerts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.time.Duration;
import java.util.Locale;

/** After how long the same is expected again. */
public enum AlertSeason implements Coded {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7));

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final Duration length;

    AlertSeason(Duration length) {
        this.length = length;
    }

    @Override
    public String code() {
        return code;
    }

    Duration length() {
        return length;
    }
}
