package com.quenty.platform.problem;

import java.time.Duration;

/** The caller has to slow down. Answered with 429 and Retry-After. */
public abstract class TooManyRequests extends DomainProblem {

    private final Duration retryAfter;

    protected TooManyRequests(String detail, Duration retryAfter) {
        super(detail, null);
        this.retryAfter = retryAfter;
    }

    public final Duration retryAfter() {
        return retryAfter;
    }
}
