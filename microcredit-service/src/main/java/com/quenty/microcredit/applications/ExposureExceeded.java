package com.quenty.microcredit.applications;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.math.BigDecimal;

/** Open offers and loans of the customer would come to more than his income bears. */
@ProblemCode("exposure-exceeded")
final class ExposureExceeded extends RuleViolation {

    ExposureExceeded(BigDecimal exposure, BigDecimal limit) {
        super("Open offers and loans of the customer would come to more than the limit.");
        with("exposure", exposure);
        with("limit", limit);
    }
}
