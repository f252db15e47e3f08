package com.quenty.analytics.alerts.conditions;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Arithmetic with 34 digits. */
enum Operation {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY;

    /** Null when it is divided by zero. */
    @Nullable
    BigDecimal of(BigDecimal left, BigDecimal right) {
        return switch (this) {
            case PLUS -> left.add(right, MathContext.DECIMAL128);
            case MINUS -> left.subtract(right, MathContext.DECIMAL128);
            case TIMES -> left.multiply(right, MathContext.DECIMAL128);
            case DIVIDED_BY -> right.signum() == 0 ? null : left.divide(right, MathContext.DECIMAL128);
        };
    }
}
