package com.quenty.platform.problem;

/** The caller's If-Match names another version. Answered with 412. */
public abstract class PreconditionFailed extends DomainProblem {

    protected PreconditionFailed(String detail) {
        super(detail, null);
    }
}
