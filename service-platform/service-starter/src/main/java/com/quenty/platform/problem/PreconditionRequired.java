package com.quenty.platform.problem;

/** The request wants an If-Match. Answered with 428. */
public abstract class PreconditionRequired extends DomainProblem {

    protected PreconditionRequired(String detail) {
        super(detail, null);
    }
}
