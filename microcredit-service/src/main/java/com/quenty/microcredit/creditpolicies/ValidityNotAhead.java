package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDate;

/** A version that begins today or earlier would change by what rules the decisions of that day were made. */
@ProblemCode("validity-not-ahead")
public final class ValidityNotAhead extends RuleViolation {

    public ValidityNotAhead(LocalDate today) {
        super("A new version begins after today, %s.".formatted(today));
        at("/valid_from", "must be after " + today);
    }
}
