package com.quenty.pickup.routes.positions;

import com.quenty.pickup.routes.RouteStatus;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.TooManyRequests;
import java.time.Duration;

/** Problems of positions. */
final class PositionProblems {

    private PositionProblems() {}

    @ProblemCode("positions-too-often")
    static final class PositionsTooOften extends TooManyRequests {

        PositionsTooOften(Duration retryAfter) {
            super("Positions of this route came a moment ago; collect some and send them together.", retryAfter);
        }
    }

    /** Nobody is followed who is not on the road. */
    @ProblemCode("position-off-the-road")
    static final class OffTheRoad extends Conflict {

        OffTheRoad(RouteStatus status) {
            super("The route is %s: positions are taken while it is driven.".formatted(status.code()));
            with("route_status", status.code());
        }
    }
}
