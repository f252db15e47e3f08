package com.quenty.analytics.alerts.conditions;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;

/** Compares two numbers by their value: 1.0 equals 1. */
public enum Comparison implements Coded {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    @JsonValue
    @EnumeratedValue
    private final String code;

    Comparison(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @param order as {@code compareTo} has it */
    boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
        };
    }
}
