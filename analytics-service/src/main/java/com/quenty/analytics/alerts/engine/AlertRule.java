package com.quenty.analytics.alerts.engine;

import com.quenty.analytics.alerts.conditions.Condition;
import com.quenty.analytics.alerts.conditions.Facts;
import com.quenty.analytics.alerts.conditions.SeverityRule;
import com.quenty.analytics.alerts.conditions.Truth;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which an alert is judged.
 *
 * @param recovery hysteresis: an alert that fires does so until this holds; null for until the condition does not
 * @param pendingFor how long the condition has to hold
 * @param keepFiringFor how long an alert goes on firing when it no longer does
 * @param missingEvaluations after how many evaluations without its series an instance ends
 */
public record AlertRule(
        Condition condition,
        @Nullable Condition recovery,
        SeverityRule severity,
        Duration pendingFor,
        Duration keepFiringFor,
        NoDataPolicy noData,
        ErrorPolicy error,
        int missingEvaluations) {

    /** Of an alert that fires and whose condition does not hold: whether it goes on. */
    Truth goesOn(Facts facts) {
        if (recovery == null) {
            return Truth.FALSE;
        }
        return switch (recovery.holds(facts)) {
            case TRUE -> Truth.FALSE;
            case FALSE -> Truth.TRUE;
            case UNDEFINED -> Truth.UNDEFINED;
        };
    }
}
