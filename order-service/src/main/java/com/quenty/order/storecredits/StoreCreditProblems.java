package com.quenty.order.storecredits;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Problems of store credit. */
public final class StoreCreditProblems {

    private StoreCreditProblems() {}

    @ProblemCode("store-credit-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such store credit.");
        }
    }

    /** More than the customer has, and has not lapsed. */
    @ProblemCode("store-credit-exceeded")
    public static final class Exceeded extends Conflict {

        public Exceeded(Money available) {
            super("The store credit is %s.".formatted(available));
            with("available_amount", available.amount());
        }
    }
}
