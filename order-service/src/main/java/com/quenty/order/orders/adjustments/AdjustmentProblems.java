package com.quenty.order.orders.adjustments;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about manual adjustments. */
public final class AdjustmentProblems {

    private AdjustmentProblems() {}

    @ProblemCode("adjustment-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("The order has no such adjustment.");
        }
    }

    /** The discounts by hand would be a larger part of the changed lines than one person may give, or another has approved. */
    @ProblemCode("manual-discounts-beyond-limit")
    public static final class ManualDiscountsBeyondLimit extends Conflict {

        ManualDiscountsBeyondLimit(Money discounts, Money lines) {
            super(
                    ("The discounts by hand would take %s off lines of %s: more than one person may give. Withdraw one, change the"
                                    + " lines and propose it again, so that another person approves it.")
                            .formatted(discounts, lines));
            at("/lines", "would be discounted beyond the limit");
            with("discount_amount", discounts.amount());
        }
    }

    /** The order has changed since it was proposed: an approval would be for something else. */
    @ProblemCode("adjustment-basis-changed")
    static final class BasisChanged extends Conflict {

        BasisChanged(Money proposed, Money lines, Money now, Money linesNow) {
            super(
                    ("It was proposed as %s on lines of %s, and would be %s on lines of %s now. Withdraw it and propose it again.")
                            .formatted(proposed, lines, now, linesNow));
            with("proposed_amount", proposed.amount());
            with("present_amount", now.amount());
        }
    }
}
