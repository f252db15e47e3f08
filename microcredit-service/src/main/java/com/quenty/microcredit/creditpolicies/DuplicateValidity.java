package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Dated data is never changed, only followed by a later version. */
@ProblemCode("duplicate-validity")
public final class DuplicateValidity extends Conflict {

    public DuplicateValidity() {
        super("There is a version that begins on this day already; let a later day follow it.");
        at("/valid_from", "is taken");
    }
}
