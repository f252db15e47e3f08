package com.quenty.microcredit.creditrates;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("rate-table-not-found")
final class RateTableNotFound extends NotFound {

    RateTableNotFound() {
        super("There is no rate table of this currency that begins on this day.");
    }
}
