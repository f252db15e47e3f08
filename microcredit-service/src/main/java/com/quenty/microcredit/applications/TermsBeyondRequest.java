package com.quenty.microcredit.applications;

import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Nobody is offered more, or for longer, than he has asked for. */
@ProblemCode("terms-beyond-request")
final class TermsBeyondRequest extends RuleViolation {

    TermsBeyondRequest(List<Violation> violations) {
        super("The customer has asked for less.");
        violations.forEach(violation -> at(violation.pointer(), violation.message()));
    }
}
