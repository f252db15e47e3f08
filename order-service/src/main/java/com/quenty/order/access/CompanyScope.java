package com.quenty.order.access;

import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.security.OutsideDataScope;
import com.quenty.platform.web.SqlFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which companies' goods a caller reaches: platform callers those of all, everybody else those of his own company. Goods have no
 * customer, so a customer sees what his company sells.
 */
public final class CompanyScope {

    /** Equals no company's id, for callers who belong to none. */
    private static final String NONE = "";

    private CompanyScope() {}

    /** The one company whose rows exist for the caller; null when all do. */
    public static @Nullable String of(Caller caller) {
        if (caller.scope() == DataScope.PLATFORM) {
            return null;
        }
        return caller.companyId() == null ? NONE : caller.companyId();
    }

    /** @param column names the company a row belongs to */
    public static SqlFilter filter(Caller caller, String column) {
        return SqlFilter.all().andIf(column + " = :?", of(caller));
    }

    /**
     * The company something new is to belong to: the caller's own unless he may say otherwise.
     *
     * @param requested as in the body's {@code company_id}
     * @throws OutsideDataScope when it is somebody else's
     */
    public static String forNew(Caller caller, @Nullable String requested) {
        var own = of(caller);
        if (own == null) {
            var company = requested == null ? caller.companyId() : requested;
            if (company == null) {
                throw ValidationFailed.of("/company_id", "is needed by callers of no company");
            }
            return company;
        }
        if (own.equals(NONE) || (requested != null && !requested.equals(own))) {
            throw new OutsideDataScope("Only goods of your own company are yours to add.");
        }
        return own;
    }
}
