package com.quenty.auth.tokens;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import java.time.Instant;

/** The key before is still needed to verify tokens; a third key at once would help nobody. */
@ProblemCode("rotation-running")
final class RotationRunning extends Conflict {

    RotationRunning(Instant until) {
        super("A rotation is running until %s. Drop the old key if it must not wait.".formatted(until));
        with("until", until);
    }
}
