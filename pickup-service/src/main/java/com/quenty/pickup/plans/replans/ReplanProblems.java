package com.quenty.pickup.plans.replans;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of planning a day again. */
final class ReplanProblems {

    private ReplanProblems() {}

    /** A route that is over, or of another day, is named to take over stops. */
    @ProblemCode("route-not-open")
    static final class RouteNotOpen extends RuleViolation {

        RouteNotOpen(int index) {
            super("There is no such route of that day and company that is planned or under way.");
            at("/other_route_ids/" + index, "is no open route of the day");
        }
    }

    /** Stops of the route are to go elsewhere, and there is no other route. */
    @ProblemCode("no-other-route")
    static final class NoOtherRoute extends Conflict {

        NoOtherRoute() {
            super("No other route of that day is planned or under way that could take over.");
        }
    }

    /** The route is over: nothing is left to be planned. */
    @ProblemCode("route-closed")
    static final class RouteClosed extends Conflict {

        RouteClosed() {
            super("The route is finished or cancelled: nothing is left to be planned again.");
        }
    }
}
