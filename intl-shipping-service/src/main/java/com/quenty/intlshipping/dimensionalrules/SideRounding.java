package com.quenty.intlshipping.dimensionalrules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How each side of a piece is rounded to a whole unit before the sides are multiplied. */
public enum SideRounding implements Coded {
    /** As measured. */
    NONE,
    /** To the nearest whole unit, a half up. */
    NEAREST,
    /** Every fraction up. */
    UP;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** No side is rounded to nothing: it is at least one unit. */
    BigDecimal round(BigDecimal side) {
        return switch (this) {
            case NONE -> side;
            case NEAREST -> side.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
            case UP -> side.setScale(0, RoundingMode.CEILING);
        };
    }
}
