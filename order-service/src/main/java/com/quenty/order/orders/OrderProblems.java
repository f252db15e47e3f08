package com.quenty.order.orders;

import com.quenty.order.ordernumbers.OrderNumber;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.LineProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Problems of orders. */
public final class OrderProblems {

    private OrderProblems() {}

    @ProblemCode("order-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        /** @param asked a number with a typing error is reported as such: people read it out over the telephone */
        NotFound(String asked) {
            super(
                    OrderNumber.parse(asked).isPresent()
                            ? "There is no such order."
                            : "There is no such order; the number has a typing error.");
        }
    }

    @ProblemCode("order-empty")
    public static final class Empty extends RuleViolation {

        public Empty() {
            super("Nothing would be left of the order; cancel it instead.");
        }
    }

    /** More than an order can be worth. */
    @ProblemCode("amount-too-large")
    public static final class AmountTooLarge extends RuleViolation {

        private static final String TOO_MUCH = "is worth more than " + Order.MAX_AMOUNT.toPlainString();

        public AmountTooLarge() {
            super("An order can't be worth more than %s.".formatted(Order.MAX_AMOUNT.toPlainString()));
            at("/lines", TOO_MUCH);
        }

        /** @param pointer to the amount that makes it so; empty for none */
        public AmountTooLarge(String pointer) {
            super("An order can't be worth more than %s.".formatted(Order.MAX_AMOUNT.toPlainString()));
            if (!pointer.isEmpty()) {
                at(pointer, TOO_MUCH);
            }
        }

        public AmountTooLarge(int line) {
            super("An order can't be worth more than %s.".formatted(Order.MAX_AMOUNT.toPlainString()));
            at(new LineProblem(line, "quantity", TOO_MUCH));
        }
    }

    /** The caller's total differs from the one that would be charged, which {@code total_amount} gives. */
    @ProblemCode("total-differs")
    public static final class TotalDiffers extends RuleViolation {

        public TotalDiffers(Money charged) {
            super("The total is %s.".formatted(charged));
            at("/total_amount", "is not what the order costs");
            with("total_amount", charged.amount());
        }
    }

    /** An order has one currency, and we change no money. */
    @ProblemCode("currency-differs")
    public static final class CurrencyDiffers extends RuleViolation {

        public CurrencyDiffers(List<LineProblem> lines) {
            super("The product is sold in another currency than the order's.");
            lines.forEach(this::at);
        }
    }

    @ProblemCode("product-inactive")
    public static final class ProductInactive extends RuleViolation {

        public ProductInactive(List<LineProblem> lines) {
            super("The product is not on sale.");
            lines.forEach(this::at);
        }
    }

    /** A line keeps its price only for the units that were ordered at it. */
    @ProblemCode("price-changed")
    public static final class PriceChanged extends RuleViolation {

        public PriceChanged(List<LineProblem> lines) {
            super("The product has another price now than the line; order more of it by a new line.");
            lines.forEach(this::at);
        }
    }

    @ProblemCode("line-unknown")
    public static final class LineUnknown extends RuleViolation {

        public LineUnknown(int line) {
            super("The order has no such line.");
            at(new LineProblem(line, "line_number", "is no line of the order"));
        }
    }

    /** Lines can be changed until packing begins. */
    @ProblemCode("order-not-editable")
    public static final class NotEditable extends Conflict {

        NotEditable(OrderStatus status) {
            super("An order that is %s can't be changed."
                    .formatted(status.code().replace('_', ' ')));
            with("order_status", status.code());
        }
    }

    @ProblemCode("order-on-hold")
    public static final class OnHold extends Conflict {

        OnHold() {
            super("The order is on hold; resume it first.");
        }
    }

    @ProblemCode("order-extended")
    public static final class Extended extends Conflict {

        Extended() {
            super("The order has been extended already.");
        }
    }

    /** A paid order must stay as it was paid. */
    @ProblemCode("order-paid")
    public static final class Paid extends Conflict {

        Paid() {
            super("The order is paid as it is; cancel it and place another.");
        }
    }

    @ProblemCode("order-paid-otherwise")
    public static final class PaidOtherwise extends Conflict {

        PaidOtherwise() {
            super("The order has been paid by another loan.");
        }
    }

    @ProblemCode("payment-differs")
    public static final class PaymentDiffers extends RuleViolation {

        PaymentDiffers() {
            super("Customer, amount or currency of the payment are not those of the order.");
        }
    }

    /** More is to be packed than is left of a line. */
    @ProblemCode("quantity-not-left")
    public static final class QuantityNotLeft extends RuleViolation {

        QuantityNotLeft(int line, int left) {
            super("So many units are not left to be packed.");
            at(new LineProblem(line, "quantity", "only %d are left to pack".formatted(left)));
        }
    }

    /** Nothing comes back that has not arrived; perhaps the news of its arrival has not come yet. */
    @ProblemCode("return-exceeds-delivered")
    public static final class ReturnExceedsDelivered extends Conflict {

        ReturnExceedsDelivered(int returnable) {
            super("Only %d units of the line have been delivered and not returned.".formatted(returnable));
            with("returnable_quantity", returnable);
        }
    }

    @ProblemCode("return-item-reused")
    public static final class ReturnItemReused extends Conflict {

        public ReturnItemReused() {
            super("This returned item was taken in with other content.");
        }
    }

    /** Nothing was taken back for the order under this id. */
    @ProblemCode("returned-item-not-found")
    public static final class ReturnedItemNotFound extends com.quenty.platform.problem.NotFound {

        public ReturnedItemNotFound() {
            super("The order has taken back no such item.");
        }
    }

    @ProblemCode("exchange-differs")
    public static final class ExchangeDiffers extends Conflict {

        public ExchangeDiffers() {
            super("The return was exchanged for something else already.");
        }
    }
}
