package com.quenty.platform.problem;

/** The request has the wrong shape. Answered with 400. */
public abstract class InvalidRequest extends DomainProblem {

    protected InvalidRequest(String detail) {
        super(detail, null);
    }
}
