package com.quenty.pickup.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Refusals that follow from the answers of other services. */
public final class ClientProblems {

    private ClientProblems() {}

    /** The request names an order that does not exist or belongs to another customer or another company. */
    @ProblemCode("order-unknown")
    public static final class OrderUnknown extends RuleViolation {

        OrderUnknown(List<String> pointers) {
            super("The customer has no such order.");
            pointers.forEach(pointer -> at(pointer, "is no order of the customer"));
        }
    }

    /** Nothing of the order may leave now: it is not confirmed, on hold, waits for stock, or has left. */
    @ProblemCode("order-not-collectable")
    public static final class OrderNotCollectable extends RuleViolation {

        OrderNotCollectable(String orderStatus, List<String> pointers) {
            super("Nothing of the order may leave at the moment; it is %s.".formatted(orderStatus.replace('_', ' ')));
            pointers.forEach(pointer -> at(pointer, "may not leave at the moment"));
            with("order_status", orderStatus);
        }
    }
}
