package com.quenty.platform.web;

import com.quenty.platform.problem.PreconditionRequired;
import com.quenty.platform.problem.ProblemCode;

/** A change of a resource has to name the version it is meant for. */
@ProblemCode("if-match-missing")
public final class IfMatchMissing extends PreconditionRequired {

    IfMatchMissing() {
        super("Send the ETag of the resource as If-Match.");
        at("If-Match", "is missing");
    }
}
