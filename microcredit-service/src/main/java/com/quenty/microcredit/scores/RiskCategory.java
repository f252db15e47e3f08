package com.quenty.microcredit.scores;

import java.util.Locale;

/** What a score says in one word. */
public enum RiskCategory {
    LOW(750),
    MEDIUM(650),
    HIGH(550),
    VERY_HIGH(Integer.MIN_VALUE);

    private final String code = name().toLowerCase(Locale.ROOT);
    private final int from;

    RiskCategory(int from) {
        this.from = from;
    }

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
