package com.quenty.pickup.plans.evaluations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Units of what is too much. */
public enum ViolationUnit implements Coded {
    MINUTES,
    KG,
    M3,
    PARCELS,
    SKILLS,
    STOPS,
    TRIPS;

    /** Of a search, which counts in fractions of seconds. */
    private static final double NOISE_SECONDS = 1e-6;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /**
     * An excess as a search counts it (seconds, grams, cubic centimetres, pieces) in this unit; minutes to the next tenth, so that
     * what is too late is never shown as nothing.
     */
    public BigDecimal of(double excess) {
        BigDecimal shown = switch (this) {
            case MINUTES ->
                BigDecimal.valueOf(Math.max(0, excess - NOISE_SECONDS) / 60).setScale(1, RoundingMode.CEILING);
            case KG -> BigDecimal.valueOf(Math.round(excess), 3);
            case M3 -> BigDecimal.valueOf(Math.round(excess), 6);
            case PARCELS, SKILLS, STOPS, TRIPS -> BigDecimal.valueOf(Math.round(excess));
        };
        BigDecimal plain = shown.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
