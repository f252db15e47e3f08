package com.quenty.pickup.series;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The outcome of an occurrence. */
public enum OccurrenceOutcome implements Coded {
    /** There is a pickup for it. */
    BOOKED,
    /** It does not take place: a holiday, or the customer's wish. */
    SKIPPED,
    /** It could not be booked, for a reason that is told with it. */
    REFUSED,
    /** It was changed by hand and its pickup taken back while the series is paused; once that is resumed it is booked as it was changed. */
    WITHDRAWN;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
