package com.quenty.pickup.series;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The life of a series. */
public enum SeriesStatus implements Lifecycle<SeriesStatus> {
    /** Its pickups are booked ahead. */
    ACTIVE,
    /** Nothing more is booked until it is resumed: by wish, or because the customer is no longer active. */
    PAUSED,
    /** Over: by wish, or because no occurrence is left. */
    ENDED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<SeriesStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(PAUSED, ENDED);
            case PAUSED -> EnumSet.of(ACTIVE, ENDED);
            case ENDED -> EnumSet.noneOf(SeriesStatus.class);
        };
    }
}
