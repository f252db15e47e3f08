package com.quenty.platform.web;

import com.quenty.platform.problem.InvalidRequest;
import com.quenty.platform.problem.ProblemCode;

/** A cursor that is garbled, or that was made for another sort, another filter or another caller. */
@ProblemCode("invalid-cursor")
public final class InvalidCursor extends InvalidRequest {

    InvalidCursor() {
        super("The cursor does not belong to this list, sort and filter; start again without one.");
        at("cursor", "does not belong to this request");
    }
}
