package com.quenty.pickup.recurrence;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of recurrence rules. */
final class RecurrenceProblems {

    private RecurrenceProblems() {}

    /** Not a rule by RFC 5545, or one with parts that contradict each other. */
    @ProblemCode("recurrence-invalid")
    static final class Invalid extends RuleViolation {

        Invalid(String pointer, String message) {
            super("The recurrence rule can't be used.");
            at(pointer, message);
        }
    }

    /** A rule that lets the search for its next occurrence go on for too long. */
    @ProblemCode("recurrence-too-sparse")
    static final class TooSparse extends RuleViolation {

        TooSparse() {
            super("The recurrence rule leaves out too many of its periods to be searched for occurrences.");
        }
    }
}
