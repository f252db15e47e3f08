package com.quenty.platform.problem;

/** The caller is known, but lacks the permission. */
@ProblemCode("not-allowed")
public final class AccessRefused extends NotAllowed {

    public AccessRefused() {
        super("You may not do this.");
    }
}
