package com.quenty.reverselogistics.returns.inspections;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of inspections. */
final class InspectionProblems {

    private InspectionProblems() {}

    /** The law or the condition of the goods forbids the way that was chosen for them. */
    @ProblemCode("disposition-blocked")
    static final class DispositionBlocked extends RuleViolation {

        DispositionBlocked(String blockedBy) {
            super("The goods can't go this way: %s.".formatted(blockedBy));
            at("/disposition", "is blocked: " + blockedBy);
        }
    }
}
