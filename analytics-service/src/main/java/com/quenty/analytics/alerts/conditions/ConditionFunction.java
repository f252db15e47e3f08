package com.quenty.analytics.alerts.conditions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The functions that a condition can name. */
enum ConditionFunction {
    ABS(1),
    MIN(2),
    MAX(2);

    private final int arguments;

    ConditionFunction(int arguments) {
        this.arguments = arguments;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int arguments() {
        return arguments;
    }

    BigDecimal of(List<BigDecimal> numbers) {
        return switch (this) {
            case ABS -> numbers.getFirst().abs();
            case MIN -> numbers.getFirst().min(numbers.getLast());
            case MAX -> numbers.getFirst().max(numbers.getLast());
        };
    }
}
