package com.quenty.pickup.routes.commands;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Problems of what devices send. */
final class CommandProblems {

    private CommandProblems() {}

    /** Another command came under the id before. */
    @ProblemCode("command-id-reused")
    static final class CommandIdReused extends Conflict {

        CommandIdReused() {
            super("Another command was sent under this id before.");
        }
    }

    /** Another command of the device has the number. */
    @ProblemCode("command-sequence-taken")
    static final class CommandSequenceTaken extends Conflict {

        CommandSequenceTaken() {
            super("Another command of the device has this sequence number.");
        }
    }

    /** The device had given it up, and commands after it were applied meanwhile. */
    @ProblemCode("command-given-up")
    static final class CommandGivenUp extends Conflict {

        CommandGivenUp() {
            super("The device had given this command up, and later ones were taken without it.");
        }
    }
}
