package com.quenty.pickup.routes.driving;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Problems of what drivers do on the road. */
public final class DrivingProblems {

    private DrivingProblems() {}

    /** Packages are handed over, or not, where there is a pickup. */
    @ProblemCode("stop-no-pickup")
    static final class StopNoPickup extends Conflict {

        StopNoPickup(int stopNumber) {
            super("Stop %d is no pickup: use leave.".formatted(stopNumber));
            with("stop_number", stopNumber);
        }
    }

    @ProblemCode("stop-is-pickup")
    static final class StopIsPickup extends Conflict {

        StopIsPickup(int stopNumber) {
            super("Stop %d is a pickup: use complete or fail.".formatted(stopNumber));
            with("stop_number", stopNumber);
        }
    }
}
