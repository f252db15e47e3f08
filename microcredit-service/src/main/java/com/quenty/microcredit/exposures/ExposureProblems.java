package com.quenty.microcredit.exposures;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.math.BigDecimal;

/** Refusals about exposures. */
final class ExposureProblems {

    private ExposureProblems() {}

    /** Open offers and loans of the customer would exceed the limit that follows from their income. */
    @ProblemCode("exposure-exceeded")
    static final class Exceeded extends RuleViolation {

        Exceeded(BigDecimal exposure, BigDecimal limit) {
            super("Open offers and loans of the customer would exceed the limit.");
            with("exposure", exposure);
            with("limit", limit);
        }
    }
}
