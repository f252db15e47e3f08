package com.quenty.customer.access;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;

/**
 * The caller holds the permission, but what he asks for reaches beyond the rows that are his: changing what all companies
 * share, making users of another company, deciding about himself.
 */
@ProblemCode("outside-data-scope")
public final class OutsideDataScope extends NotAllowed {

    public OutsideDataScope(String detail) {
        super(detail);
    }

    public static void unlessPlatform(Caller caller) {
        if (caller.scope() != DataScope.PLATFORM) {
            throw new OutsideDataScope("Only callers who may see the whole platform can do this.");
        }
    }
}
