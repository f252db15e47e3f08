package com.quenty.platform.security;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/**
 * The caller has the permission, but the request concerns rows outside the caller's data scope: something that all
 * companies share, something new for another company or customer.
 *
 * <p>Not for reading: a row that the caller may not see is answered as one that does not exist.
 */
@ProblemCode("outside-data-scope")
public final class OutsideDataScope extends NotAllowed {

    public OutsideDataScope(String detail) {
        super(detail);
    }
}
