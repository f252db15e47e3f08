package com.quenty.auth.loginthrottles;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.TooManyRequests;
import java.time.Duration;

final class LoginThrottleProblems {

    private LoginThrottleProblems() {}

    /** Too many failures from one network. Reveals nothing about any account. */
    @ProblemCode("too-many-sign-ins")
    static final class TooManySignIns extends TooManyRequests {

        TooManySignIns(Duration retryAfter) {
            super("Too many failed sign-ins from your network; wait before the next.", retryAfter);
        }
    }

    /** Only answered to somebody who is signed in: it reveals what they did themselves. */
    @ProblemCode("too-many-proofs")
    static final class TooManyProofs extends TooManyRequests {

        TooManyProofs(Duration retryAfter) {
            super("Too many wrong passwords; wait before the next. This one was not compared.", retryAfter);
            at("/current_password", "was not compared; wait first");
        }
    }
}
