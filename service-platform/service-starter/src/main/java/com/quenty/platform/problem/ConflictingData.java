package com.quenty.platform.problem;

/** A constraint of the database refused what no check before it had caught. */
@ProblemCode("conflict")
final class ConflictingData extends Conflict {

    ConflictingData() {
        super("The change contradicts what is stored already.");
    }
}
