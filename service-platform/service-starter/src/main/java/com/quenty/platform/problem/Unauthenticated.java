package com.quenty.platform.problem;

/** The caller is not authenticated. Answered with 401. */
public abstract class Unauthenticated extends DomainProblem {

    protected Unauthenticated(String detail) {
        super(detail, null);
    }
}
