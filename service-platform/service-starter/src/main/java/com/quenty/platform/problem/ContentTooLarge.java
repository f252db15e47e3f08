package com.quenty.platform.problem;

/** The request's body is larger than is taken. Answered with 413. */
public abstract class ContentTooLarge extends DomainProblem {

    protected ContentTooLarge(String detail) {
        super(detail, null);
    }
}
