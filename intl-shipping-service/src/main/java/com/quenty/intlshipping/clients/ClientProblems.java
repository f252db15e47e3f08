package com.quenty.intlshipping.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.Collection;

/** Refusals that follow from the answers of other services. */
public final class ClientProblems {

    private ClientProblems() {}

    /** The request names an order that does not exist or belongs to another company. */
    @ProblemCode("order-unknown")
    public static final class OrderUnknown extends RuleViolation {

        OrderUnknown(String pointer) {
            super("The company has no such order.");
            at(pointer, "is no order of the company");
        }
    }

    /** The request names products that do not exist or belong to another company. */
    @ProblemCode("product-unknown")
    public static final class ProductUnknown extends RuleViolation {

        ProductUnknown(Collection<String> pointers) {
            super("The company has no such product.");
            pointers.forEach(pointer -> at(pointer, "is no product of the company"));
        }
    }
}
