package com.quenty.auth.throttle;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.TooManyRequests;
import java.time.Duration;

/** Too many failures from one network. Says nothing of any account. */
@ProblemCode("too-many-sign-ins")
final class TooManySignIns extends TooManyRequests {

    TooManySignIns(Duration retryAfter) {
        super("Too many failed sign-ins from your network; wait before the next.", retryAfter);
    }
}
