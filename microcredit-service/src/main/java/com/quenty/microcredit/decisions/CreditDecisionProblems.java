package com.quenty.microcredit.decisions;

import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Refusals about decisions. */
final class CreditDecisionProblems {

    private CreditDecisionProblems() {}

    /** An offer may exceed neither the amount nor the term asked for. */
    @ProblemCode("terms-beyond-request")
    static final class TermsBeyondRequest extends RuleViolation {

        TermsBeyondRequest(List<Violation> violations) {
            super("The customer has asked for less.");
            violations.forEach(violation -> at(violation.pointer(), violation.message()));
        }
    }
}
