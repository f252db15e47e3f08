package com.quenty.customer.verification;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDate;

/** A verification that would have ended before it began. */
@ProblemCode("invalid-validity")
public final class InvalidValidity extends RuleViolation {

    InvalidValidity(LocalDate today) {
        super("A verification ends on a later day than today.");
        at("/valid_until", "must be after " + today);
    }
}
