package com.quenty.reverselogistics.clients;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Refusals that follow from the answers of other services. */
public final class ClientProblems {

    private ClientProblems() {}

    /** The request names an order that does not exist or belongs to somebody else, which is not told apart. */
    @ProblemCode("order-unknown")
    public static final class OrderUnknown extends RuleViolation {

        OrderUnknown(String pointer) {
            super("There is no such order, or none you may return goods of.");
            at(pointer, "is no order you may return goods of");
        }
    }

    /** pickup-service books nothing for this address or time. */
    @ProblemCode("collection-impossible")
    public static final class CollectionImpossible extends RuleViolation {

        CollectionImpossible(String refusal, String detail) {
            super("The goods can't be collected so: " + detail);
            with("refusal", refusal);
        }
    }

    /** The places of the slot are taken. */
    @ProblemCode("collection-slot-full")
    public static final class CollectionSlotFull extends Conflict {

        CollectionSlotFull() {
            super("The slot has no place left; choose another.");
        }
    }
}
