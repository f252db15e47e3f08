package com.quenty.reverselogistics.returns.collections;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of collections. */
final class CollectionProblems {

    private CollectionProblems() {}

    /** The order's address lacks a postal code or a phone number, without which no driver finds it. */
    @ProblemCode("collection-address-incomplete")
    static final class CollectionAddressIncomplete extends RuleViolation {

        CollectionAddressIncomplete() {
            super("The shipping address of the order has no postal code or no phone number; give an address.");
            at("/pickup_address", "is needed");
        }
    }
}
