package com.quenty.platform.problem;

/** The caller may know of the thing, but may not do this. Answered with 403. */
public abstract class NotAllowed extends DomainProblem {

    protected NotAllowed(String detail) {
        super(detail, null);
    }
}
