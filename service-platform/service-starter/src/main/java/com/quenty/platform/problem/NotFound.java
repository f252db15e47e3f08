package com.quenty.platform.problem;

/** No such thing, or none the caller may know of. Answered with 404. */
public abstract class NotFound extends DomainProblem {

    protected NotFound(String detail) {
        super(detail, null);
    }
}
