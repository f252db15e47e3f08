package com.quenty.order.taxexemptions;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about tax exemptions. */
final class TaxExemptionProblems {

    private TaxExemptionProblems() {}

    @ProblemCode("tax-exemption-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such tax exemption.");
        }
    }

    @ProblemCode("tax-exemption-withdrawn")
    static final class Withdrawn extends Conflict {

        Withdrawn() {
            super("The exemption was withdrawn before.");
        }
    }
}
