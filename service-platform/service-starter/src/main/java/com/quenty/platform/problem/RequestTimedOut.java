package com.quenty.platform.problem;

/** The client did not send its request in time. Answered with 408. */
public abstract class RequestTimedOut extends DomainProblem {

    protected RequestTimedOut(String detail) {
        super(detail, null);
    }
}
