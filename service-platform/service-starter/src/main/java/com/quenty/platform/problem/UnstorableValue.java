package com.quenty.platform.problem;

/** A value has the right shape, but the database can not hold it: too long, or a character it does not know. */
@ProblemCode("unstorable-value")
final class UnstorableValue extends InvalidRequest {

    UnstorableValue() {
        super("A value in the request is too long or contains a character that can not be kept.");
    }
}
