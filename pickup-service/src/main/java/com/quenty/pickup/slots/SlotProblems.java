package com.quenty.pickup.slots;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.Instant;

/** Refusals about slots. */
public final class SlotProblems {

    private SlotProblems() {}

    /** The zone has no slot that starts then: outside its hours, on a holiday, or between two slots. */
    @ProblemCode("slot-unknown")
    public static final class SlotUnknown extends RuleViolation {

        public SlotUnknown(String pointer) {
            super("The zone has no slot that starts then; ask for its availability.");
            at(pointer, "is not the start of a slot");
        }
    }

    /** Too late for a slot, or too early. */
    @ProblemCode("slot-closed")
    public static final class SlotClosed extends RuleViolation {

        SlotClosed(String pointer, Instant bookableFrom, Instant bookableUntil) {
            super("The slot can't be booked now; one has to start from %s to %s."
                    .formatted(bookableFrom, bookableUntil));
            at(pointer, "must be from %s to %s".formatted(bookableFrom, bookableUntil));
        }
    }

    @ProblemCode("slot-full")
    public static final class SlotFull extends Conflict {

        public SlotFull(String pointer) {
            super("All places of the slot are taken; choose another.");
            at(pointer, "has no place left");
        }
    }
}
