package com.quenty.intlshipping.dimensionalrules;

import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDate;

/** Refusals about rules of dimensional weight. */
final class DimensionalRuleProblems {

    private DimensionalRuleProblems() {}

    @ProblemCode("dimensional-rule-not-found")
    static final class DimensionalRuleNotFound extends NotFound {

        DimensionalRuleNotFound() {
            super("There is no rule of this code that is valid from this day.");
        }
    }

    @ProblemCode("dimensional-rule-missing")
    static final class Missing extends RuleViolation {

        Missing(String carrierCode, MeasureUnits units, LocalDate day) {
            super("No rule of dimensional weight of %s in %s is in force on %s."
                    .formatted(Echo.of(carrierCode), units.code(), day));
            at("/carrier_code", "has no rule in these units on this day");
        }
    }
}
