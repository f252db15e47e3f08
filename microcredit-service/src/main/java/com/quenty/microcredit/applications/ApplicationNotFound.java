package com.quenty.microcredit.applications;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Or none that the caller may know of. */
@ProblemCode("credit-application-not-found")
public final class ApplicationNotFound extends NotFound {

    ApplicationNotFound() {
        super("There is no such credit application.");
    }
}
