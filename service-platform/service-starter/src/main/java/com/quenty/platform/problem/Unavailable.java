package com.quenty.platform.problem;

/** The service itself can't answer for now, a full pool for one. Answered with 503 and Retry-After. */
public abstract class Unavailable extends DomainProblem {

    protected Unavailable(String detail) {
        super(detail, null);
    }
}
