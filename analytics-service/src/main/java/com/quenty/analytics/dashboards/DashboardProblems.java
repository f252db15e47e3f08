package com.quenty.analytics.dashboards;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** Problems of dashboards. */
final class DashboardProblems {

    private DashboardProblems() {}

    @ProblemCode("dashboard-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such dashboard, or it has no such version.");
        }
    }

    /** Seen by the caller, who may copy it. */
    @ProblemCode("dashboard-of-others")
    static final class DashboardOfOthers extends NotAllowed {

        DashboardOfOthers() {
            super("Only its owner and the platform change this dashboard; you may copy it.");
        }
    }
}
