package com.quenty.analytics.alerts.conditions;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of one series at one moment. */
public record Facts(Map<Fact, BigDecimal> numbers) {

    public Facts {
        numbers = Map.copyOf(numbers);
    }

    public static Facts of(BigDecimal value) {
        return new Facts(Map.of(Fact.VALUE, value));
    }

    /** Null where the readings do not tell. */
    public @Nullable BigDecimal get(Fact fact) {
        return numbers.get(fact);
    }
}
