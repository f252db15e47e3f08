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

    /** A customer has one certificate at a time. */
    @ProblemCode("tax-exemption-overlaps")
    static final class Overlaps extends Conflict {

        Overlaps(String exemptionId) {
            super("The customer has an exemption that is valid in this period; withdraw it first.");
            at("/valid_from", "overlaps with another exemption");
            with("exemption_id", exemptionId);
        }
    }

    @ProblemCode("tax-exemption-withdrawn")
    static final class Withdrawn extends Conflict {

        Withdrawn() {
            super("The exemption was withdrawn before.");
        }
    }
}
