package com.quenty.pickup.series;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The fate of an occurrence on a holiday of the zone. */
public enum HolidayPolicy implements Coded {
    /** It does not take place. */
    SKIP,
    /** It takes place on the last working day before. */
    BEFORE,
    /** It takes place on the first working day after. */
    AFTER;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
