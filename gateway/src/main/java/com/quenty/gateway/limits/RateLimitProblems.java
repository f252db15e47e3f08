package com.quenty.gateway.limits;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.TooManyRequests;
import java.time.Duration;

final class RateLimitProblems {

    private RateLimitProblems() {}

    @ProblemCode("rate-limit-exceeded")
    static final class Exceeded extends TooManyRequests {

        Exceeded(Duration wait) {
            super("Too many requests. The RateLimit header says what is left, Retry-After when to come back.", wait);
        }
    }
}
