package com.quenty.pickup.pickups;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Problems of pickups. */
public final class PickupProblems {

    private PickupProblems() {}

    @ProblemCode("pickup-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        public NotFound() {
            super("There is no such pickup.");
        }
    }

    /** An express pickup is accepted only where a driver of that day can make it. */
    @ProblemCode("express-not-feasible")
    public static final class ExpressNotFeasible extends RuleViolation {

        public ExpressNotFeasible(String pointer) {
            super("No driver can come within this hour; choose another time or another type of pickup.");
            at(pointer, "has no room on the routes of that day");
        }
    }

    /** An order waits for the pickup that it is booked for; another one can be booked when that is over. */
    @ProblemCode("order-being-collected")
    public static final class OrderBeingCollected extends Conflict {

        /** @param pickupId of the pickup that the order is booked for */
        OrderBeingCollected(String order, String pickupId, List<String> pointers) {
            super("The order %s is booked for the pickup %s already.".formatted(order, pickupId));
            with("pickup_id", pickupId);
            pointers.forEach(pointer -> at(pointer, "is booked for another pickup"));
        }
    }

    /** Another pickup has all of the parcel, whether the order knows that yet or not. */
    @ProblemCode("fulfilment-collected")
    public static final class FulfilmentCollected extends Conflict {

        /** @param pickupId of the pickup that has it */
        FulfilmentCollected(int fulfilmentNumber, String pickupId, String pointer) {
            super("The parcel %d was collected by the pickup %s.".formatted(fulfilmentNumber, pickupId));
            with("pickup_id", pickupId);
            at(pointer, "was collected");
        }
    }

    /** All packages together are more than one pickup may be. */
    @ProblemCode("pickup-too-heavy")
    public static final class TooHeavy extends RuleViolation {

        TooHeavy(String most) {
            super("All packages of a pickup weigh at most %s kg.".formatted(most));
            at("/packages", "weigh more than %s kg together".formatted(most));
        }
    }

    /** Weight, insured value and the tariff make more than a price may be. */
    @ProblemCode("pickup-too-expensive")
    public static final class TooExpensive extends RuleViolation {

        TooExpensive(String most) {
            super("The price of a pickup is at most %s.".formatted(most));
            at("/packages", "make a price of more than %s by weight and insured value".formatted(most));
        }
    }

    /** The driver is at the door, or the pickup is over. */
    @ProblemCode("pickup-not-editable")
    public static final class NotEditable extends Conflict {

        NotEditable(PickupStatus status) {
            super("A pickup that is %s can't be changed."
                    .formatted(status.code().replace('_', ' ')));
            with("pickup_status", status.code());
        }
    }

    /** A sibling asks again under the same reference, for something else. */
    @ProblemCode("pickup-reference-reused")
    public static final class ReferenceReused extends Conflict {

        public ReferenceReused() {
            super("A pickup with other content was booked under this reference.");
        }
    }
}
