package com.quenty.customer.verification;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDate;

public final class VerificationProblems {

    private VerificationProblems() {}

    /** A verification would end before it begins. */
    @ProblemCode("invalid-validity")
    public static final class InvalidValidity extends RuleViolation {

        InvalidValidity(LocalDate today) {
            super("A verification ends on a later day than today.");
            at("/valid_until", "must be after " + today);
        }
    }
}
