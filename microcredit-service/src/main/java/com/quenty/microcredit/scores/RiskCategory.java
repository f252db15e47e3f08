package com.quenty.microcredit.scores;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Risk by score. */
public enum RiskCategory implements Coded {
    LOW(750),
    MEDIUM(650),
    HIGH(550),
    VERY_HIGH(Integer.MIN_VALUE);

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final int from;

    RiskCategory(int from) {
        this.from = from;
    }

    @Override
    public String code() {
        return code;
    }

    static RiskCategory of(int score) {
        for (var category : values()) {
            if (score >= category.from) {
                return category;
            }
        }
        return VERY_HIGH;
    }
}
