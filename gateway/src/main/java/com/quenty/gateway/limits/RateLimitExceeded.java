package com.quenty.gateway.limits;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.TooManyRequests;
import java.time.Duration;

@ProblemCode("rate-limit-exceeded")
final class RateLimitExceeded extends TooManyRequests {

    RateLimitExceeded(Duration wait) {
        super("Too many requests. The RateLimit header says what is left, Retry-After when to come back.", wait);
    }
}
