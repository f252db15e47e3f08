package com.quenty.order.prices;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Refusals about what an order costs. */
public final class PriceProblems {

    private PriceProblems() {}

    /** The table of charges has none for this weight or worth. */
    @ProblemCode("shipping-not-offered")
    public static final class ShippingNotOffered extends RuleViolation {

        public ShippingNotOffered() {
            super("The company's shipping table has no charge for this destination, weight and total.");
            at("/shipping_address", "can't be shipped to with these goods");
        }
    }
}
