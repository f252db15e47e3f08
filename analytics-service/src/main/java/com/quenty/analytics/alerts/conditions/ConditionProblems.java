package com.quenty.analytics.alerts.conditions;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of conditions. */
public final class ConditionProblems {

    private ConditionProblems() {}

    /** Not a condition by the grammar, or one that names something the alert does not have. */
    @ProblemCode("condition-invalid")
    public static final class ConditionInvalid extends RuleViolation {

        ConditionInvalid(String pointer, String message) {
            super("The condition can't be used.");
            at(pointer, message);
        }
    }
}
