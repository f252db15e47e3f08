package com.quenty.intlshipping.fuelrates;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about fuel rates. */
final class FuelRateProblems {

    private FuelRateProblems() {}

    @ProblemCode("fuel-rate-not-found")
    static final class FuelRateNotFound extends NotFound {

        FuelRateNotFound() {
            super("There is no fuel rate of this carrier that is valid from this day.");
        }
    }
}
