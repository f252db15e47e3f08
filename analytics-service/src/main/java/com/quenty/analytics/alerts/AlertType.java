package com.quenty.analytics.alerts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.analytics.alerts.conditions.Fact;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The thing that an alert looks at. */
public enum AlertType implements Coded {
    /** The value of a window. */
    THRESHOLD("value > threshold"),
    /** The value compared with the windows before. */
    TREND("abs(change_ratio) > threshold"),
    /** Whether anything was recorded. */
    MISSING_DATA("count < 1"),
    /** Its rarity among the same times of earlier seasons. */
    ANOMALY("abs(score) > threshold");

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final String usualCondition;

    AlertType(String usualCondition) {
        this.usualCondition = usualCondition;
    }

    @Override
    public String code() {
        return code;
    }

    /** Where the request gives none. */
    String usualCondition() {
        return usualCondition;
    }

    /** The facts that a condition may name. */
    Set<Fact> facts() {
        var all = EnumSet.of(Fact.VALUE, Fact.THRESHOLD, Fact.COUNT, Fact.AGE);
        switch (this) {
            case THRESHOLD, MISSING_DATA -> {}
            case TREND -> all.addAll(EnumSet.of(Fact.PREVIOUS, Fact.CHANGE, Fact.CHANGE_RATIO, Fact.SLOPE));
            case ANOMALY -> all.addAll(EnumSet.of(Fact.EXPECTED, Fact.DEVIATION, Fact.SCORE));
        }
        return all;
    }
}
