package com.quenty.analytics.alerts.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why an instance moved. */
public enum TransitionReason implements Coded {
    CONDITION_HOLDS,
    /** The condition no longer holds, nor has it for the time of keep-firing: recovered. */
    CONDITION_ENDED,
    NO_DATA,
    EVALUATION_FAILED,
    /** The series is no longer there; whether it recovered is not known. */
    MISSING_SERIES,
    /** It goes on under another severity. */
    SEVERITY_CHANGED,
    /** There are readings, or answers, again. */
    DATA_RETURNED,
    /** The alert was changed or deactivated: all begins anew. */
    RULE_CHANGED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** Whether an end for this reason is good news. */
    public boolean isRecovery() {
        return this == CONDITION_ENDED || this == DATA_RETURNED;
    }
}
