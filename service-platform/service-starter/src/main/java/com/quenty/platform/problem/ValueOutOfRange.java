package com.quenty.platform.problem;

/** A number, perhaps a sum, outgrew its column. */
@ProblemCode("value-out-of-range")
final class ValueOutOfRange extends Conflict {

    ValueOutOfRange() {
        super("A number in this change is too large to be kept.");
    }
}
