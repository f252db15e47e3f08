package com.quenty.microcredit.access;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;

/** The caller holds the permission, but what he wants reaches beyond the rows he may see. */
@ProblemCode("outside-data-scope")
public final class OutsideDataScope extends NotAllowed {

    public OutsideDataScope(String detail) {
        super(detail);
    }

    /** For what concerns all companies alike. */
    public static void unlessPlatform(Caller caller) {
        if (caller.scope() != DataScope.PLATFORM) {
            throw new OutsideDataScope("Only callers who see the whole platform may do this.");
        }
    }
}
