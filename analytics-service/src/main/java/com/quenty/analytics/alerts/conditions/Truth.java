package com.quenty.analytics.alerts.conditions;

/** Whether a condition holds. It is undefined where a fact is missing or a number is divided by zero (Kleene's logic). */
public enum Truth {
    TRUE,
    FALSE,
    UNDEFINED;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNDEFINED;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNDEFINED -> UNDEFINED;
        };
    }
}
