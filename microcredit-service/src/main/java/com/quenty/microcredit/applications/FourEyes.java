package com.quenty.microcredit.applications;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** Two people have to agree, and this is one of them again. */
@ProblemCode("four-eyes")
final class FourEyes extends NotAllowed {

    FourEyes(String detail) {
        super(detail);
    }
}
