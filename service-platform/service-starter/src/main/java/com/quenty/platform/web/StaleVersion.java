package com.quenty.platform.web;

import com.quenty.platform.problem.PreconditionFailed;
import com.quenty.platform.problem.ProblemCode;

/** The resource has changed since the caller read it. */
@ProblemCode("stale-version")
public final class StaleVersion extends PreconditionFailed {

    StaleVersion() {
        super("The resource has changed since it was read; read it again.");
    }
}
