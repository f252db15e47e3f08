package com.quenty.platform.problem;

/** Two changed the same thing at once, and this one came second. */
@ProblemCode("concurrent-update")
public final class ConcurrentUpdate extends Conflict {

    public ConcurrentUpdate() {
        super("Someone else changed the same thing at this moment; read it again and retry.");
    }
}
