package com.quenty.pickup.tariffs;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about tariffs. */
final class TariffProblems {

    private TariffProblems() {}

    @ProblemCode("tariff-not-found")
    static final class TariffNotFound extends NotFound {

        TariffNotFound() {
            super("There is no tariff of this zone that is valid from this day.");
        }
    }
}
