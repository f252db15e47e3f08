package com.quenty.platform.problem;

/** Two people have to agree on this, and the caller is one of them already, or is the person it concerns. */
@ProblemCode("another-person-decides")
public final class AnotherPersonDecides extends NotAllowed {

    /** @param detail which part the caller had in it */
    public AnotherPersonDecides(String detail) {
        super(detail);
    }
}
