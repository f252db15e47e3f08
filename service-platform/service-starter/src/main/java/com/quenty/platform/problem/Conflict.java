package com.quenty.platform.problem;

/** The thing is not in a state for this: an illegal move, a duplicate, a lost race. Answered with 409. */
public abstract class Conflict extends DomainProblem {

    protected Conflict(String detail) {
        super(detail, null);
    }
}
