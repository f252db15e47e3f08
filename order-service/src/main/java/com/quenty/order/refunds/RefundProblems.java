package com.quenty.order.refunds;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of refunds. */
public final class RefundProblems {

    private RefundProblems() {}

    @ProblemCode("refund-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("The order has no such refund.");
        }
    }

    /** Nothing was captured, or all of it went back. */
    @ProblemCode("nothing-to-refund")
    public static final class NothingToRefund extends Conflict {

        NothingToRefund() {
            super("Nothing is left that was paid for the order.");
        }
    }

    /** More than was captured and has not gone back, refunds under way included. */
    @ProblemCode("refund-exceeds-paid")
    public static final class ExceedsPaid extends RuleViolation {

        ExceedsPaid(Money refundable) {
            super("Only %s can be refunded.".formatted(refundable));
            at("/amount", "is more than can be refunded");
            with("refundable_amount", refundable.amount());
        }
    }

    /** More than is left of the line's price, without what was credited of it. */
    @ProblemCode("refund-exceeds-line")
    public static final class ExceedsLine extends RuleViolation {

        ExceedsLine(int line, String pointer, Money refundable) {
            super("Of line %d, only %s can be refunded.".formatted(line, refundable));
            at(pointer, "is more than can be refunded of the line");
            with("line_number", line);
            with("refundable_amount", refundable.amount());
        }
    }

    @ProblemCode("refund-line-unknown")
    public static final class LineUnknown extends RuleViolation {

        LineUnknown(int line, String pointer) {
            super("The order has no line %d.".formatted(line));
            at(pointer, "is no line of the order");
        }
    }

    @ProblemCode("refund-currency-differs")
    public static final class CurrencyDiffers extends RuleViolation {

        CurrencyDiffers(String currency) {
            super("The order is in %s.".formatted(currency));
            at("/currency", "is not that of the order");
        }
    }

    /** The returned item was refunded with another amount, or for another line or order. */
    @ProblemCode("return-item-refunded")
    public static final class ReturnItemRefunded extends Conflict {

        ReturnItemRefunded(String refundId) {
            super("The returned item was refunded with other content.");
            with("refund_id", refundId);
        }
    }

    /** No part of the refund is in the state that the verb is for, or a provider or sibling moves those that are. */
    @ProblemCode("no-such-refund-part")
    static final class NoSuchRefundPart extends Conflict {

        NoSuchRefundPart(String what) {
            super("The refund has no part that %s.".formatted(what));
        }
    }
}
