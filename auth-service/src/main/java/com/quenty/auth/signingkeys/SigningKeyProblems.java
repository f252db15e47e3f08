package com.quenty.auth.signingkeys;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import java.time.Instant;

final class SigningKeyProblems {

    private SigningKeyProblems() {}

    @ProblemCode("signing-key-not-found")
    static final class SigningKeyNotFound extends NotFound {

        SigningKeyNotFound() {
            super("There is no such signing key.");
        }
    }

    /** The previous key is still needed to verify tokens, and only two keys can be published. */
    @ProblemCode("rotation-running")
    static final class RotationRunning extends Conflict {

        RotationRunning(Instant until) {
            super("A rotation is running until %s. Drop the old key if you can't wait.".formatted(until));
            with("until", until);
        }
    }
}
