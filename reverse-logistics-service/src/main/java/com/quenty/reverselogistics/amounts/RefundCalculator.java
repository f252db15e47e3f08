package com.quenty.reverselogistics.amounts;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The refund of an item: the accepted units' part of the goods × the factor of their condition − the fee, + their part of the original
 * shipping when it is the seller's fault; never below nothing, never above what is left of the line and of the order.
 */
public final class RefundCalculator {

    private RefundCalculator() {}

    /**
     * Units that came back.
     *
     * @param before units of the line for which money has gone back already
     * @param factor for the condition, from 0 to 1
     * @param feeRate from 0 to 1
     * @param ourFault whether the original shipping goes back too
     */
    public record Units(int before, int count, BigDecimal factor, BigDecimal feeRate, boolean ourFault) {}

    /** @param limits none of which is exceeded: what is left of the line, what is left of the order */
    public static RefundAmount refund(LinePrice price, Units units, List<Money> limits) {
        var zero = Money.zero(price.goods().currency());
        var steps = new ArrayList<RefundStep>();
        var goods = price.part(price.goods(), units.before(), units.count());
        steps.add(new RefundStep(RefundStepKind.GOODS, goods.amount()));
        var worth = times(goods, units.factor());
        add(steps, RefundStepKind.CONDITION, worth.minus(goods));
        var fee = times(goods, units.feeRate());
        add(steps, RefundStepKind.FEE, zero.minus(fee));
        var shipping = units.ourFault() ? price.part(price.shipping(), units.before(), units.count()) : zero;
        add(steps, RefundStepKind.SHIPPING, shipping);
        var amount = worth.minus(fee).plus(shipping);
        if (amount.isNegative()) {
            add(steps, RefundStepKind.FLOOR, zero.minus(amount));
            amount = zero;
        }
        for (var limit : limits) {
            var most = limit.isNegative() ? zero : limit;
            if (amount.compareTo(most) > 0) {
                add(steps, RefundStepKind.LIMIT, most.minus(amount));
                amount = most;
            }
        }
        return new RefundAmount(amount, fee, steps);
    }

    private static Money times(Money amount, BigDecimal fraction) {
        return Money.rounded(amount.amount().multiply(fraction), amount.currency());
    }

    private static void add(List<RefundStep> steps, RefundStepKind kind, Money amount) {
        if (!amount.isZero()) {
            steps.add(new RefundStep(kind, amount.amount()));
        }
    }
}
