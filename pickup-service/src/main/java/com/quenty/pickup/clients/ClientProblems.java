package com.quenty.pickup.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Refusals that follow from the answers of other services. */
public final class ClientProblems {

    private ClientProblems() {}

    /** The request names a driver who does not exist or belongs to another company than the route. */
    @ProblemCode("driver-unknown")
    public static final class DriverUnknown extends RuleViolation {

        DriverUnknown(String pointer) {
            super("There is no such driver, or none of the route's company.");
            at(pointer, "is no driver of the company");
        }
    }

    @ProblemCode("driver-inactive")
    public static final class DriverInactive extends RuleViolation {

        DriverInactive(String pointer) {
            super("The driver or their company is deactivated.");
            at(pointer, "is deactivated");
        }
    }

    /** The named user has no role for driving, or their account is suspended. */
    @ProblemCode("driver-not-permitted")
    public static final class DriverNotPermitted extends RuleViolation {

        DriverNotPermitted(String pointer) {
            super(
                    "The user can't drive routes: none of their roles names routes:drive, or their account is suspended.");
            at(pointer, "is no driver");
        }
    }

    /** The request names an order that does not exist or belongs to another customer or another company. */
    @ProblemCode("order-unknown")
    public static final class OrderUnknown extends RuleViolation {

        OrderUnknown(List<String> pointers) {
            super("The customer has no such order.");
            pointers.forEach(pointer -> at(pointer, "is no order of the customer"));
        }
    }

    /** The order has no such parcel: nothing would be told of it when it is collected. */
    @ProblemCode("fulfilment-unknown")
    public static final class FulfilmentUnknown extends RuleViolation {

        FulfilmentUnknown(int fulfilmentNumber, List<String> pointers) {
            super("The order has no parcel %d.".formatted(fulfilmentNumber));
            pointers.forEach(pointer -> at(pointer, "is no parcel of the order"));
        }
    }

    /** The parcel has left, or was unpacked again. */
    @ProblemCode("fulfilment-not-collectable")
    public static final class FulfilmentNotCollectable extends RuleViolation {

        FulfilmentNotCollectable(int fulfilmentNumber, String status, List<String> pointers) {
            super("The parcel %d of the order can't be collected; it is %s."
                    .formatted(fulfilmentNumber, status.replace('_', ' ')));
            pointers.forEach(pointer -> at(pointer, "is a parcel that has left or was unpacked"));
            with("fulfilment_status", status);
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
