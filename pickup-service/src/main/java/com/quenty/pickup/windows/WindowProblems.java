package com.quenty.pickup.windows;

import com.quenty.pickup.zones.SkippedTimes;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of time windows. */
public final class WindowProblems {

    private WindowProblems() {}

    /** It begins before now. */
    @ProblemCode("window-past")
    public static final class WindowPast extends RuleViolation {

        WindowPast(String pointer) {
            super("The time window is in the past.");
            at(pointer, "is in the past");
        }
    }

    /** Too long, too short, or too far off for the type of pickup. */
    @ProblemCode("window-unsuitable")
    public static final class WindowUnsuitable extends RuleViolation {

        WindowUnsuitable(String pointer, String message) {
            super("The time window does not suit the type of pickup.");
            at(pointer, message);
        }
    }

    /** No clock of the zone shows it on that day. */
    @ProblemCode("window-skipped")
    public static final class WindowSkipped extends RuleViolation {

        WindowSkipped(String pointer) {
            super("Clocks in the zone are set forward across this time; choose one that they show.");
            at(pointer, SkippedTimes.MESSAGE);
        }
    }

    /** Nobody drives in the zone during the whole window. */
    @ProblemCode("zone-closed")
    public static final class ZoneClosed extends RuleViolation {

        ZoneClosed(String pointer) {
            super("Drivers do not come to this zone during the whole time window.");
            at(pointer, "is outside of the zone's hours");
        }
    }
}
