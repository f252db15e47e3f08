package com.quenty.platform.problem;

/** The request is well formed, but a rule forbids it. Answered with 422. */
public abstract class RuleViolation extends DomainProblem {

    protected RuleViolation(String detail) {
        super(detail, null);
    }
}
