package com.quenty.order.shippingtables;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about shipping tables. */
final class ShippingTableProblems {

    private ShippingTableProblems() {}

    @ProblemCode("shipping-table-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such shipping table.");
        }
    }

    @ProblemCode("duplicate-shipping-table")
    static final class DuplicateShippingTable extends Conflict {

        DuplicateShippingTable() {
            super("The company has a table for this destination and currency; change it.");
            at("/country", "has a table already");
        }
    }
}
