package com.quenty.order.access;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** The caller holds the permission, but what he asks for reaches beyond the rows that are his. */
@ProblemCode("outside-data-scope")
public final class OutsideDataScope extends NotAllowed {

    public OutsideDataScope(String detail) {
        super(detail);
    }
}
