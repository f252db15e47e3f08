package com.quenty.intlshipping.tariffs;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Refusals about tariffs. */
final class TariffProblems {

    private TariffProblems() {}

    @ProblemCode("tariff-not-found")
    static final class TariffNotFound extends NotFound {

        TariffNotFound() {
            super("There is no tariff of this code that is valid from this day.");
        }
    }

    /** Rows of one tariff that do not fit together; all of them are named. */
    @ProblemCode("tariff-gaps-or-overlaps")
    static final class GapsOrOverlaps extends RuleViolation {

        GapsOrOverlaps(List<FieldProblem> faults) {
            super("The rows of the tariff leave gaps or overlap.");
            faults.forEach(fault -> at(fault.pointer(), fault.message()));
        }
    }
}
