package com.quenty.order.orders.adjustments;

import com.quenty.order.prices.Adjustment;
import com.quenty.order.prices.AdjustmentKind;
import com.quenty.order.prices.AdjustmentSource;
import com.quenty.order.prices.OrderPrice;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How much of an order people have taken off, or added, by hand; all of it together counts. Pure. */
final class ManualDiscountPolicy {

    private static final int SCALE = 6;

    private ManualDiscountPolicy() {}

    /** Positive. */
    static BigDecimal sum(OrderPrice price, AdjustmentKind kind) {
        return byHand(price, kind).stream().map(each -> each.amount().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Whether the sum of all of a kind that was given by hand is within a fraction of the lines. The limit is rounded half up, as a
     * percentage is: a single discount of just that fraction is within it, and many small ones have no more room.
     */
    static boolean isWithin(OrderPrice price, AdjustmentKind kind, BigDecimal fraction) {
        var limit = price.subtotal()
                .amount()
                .multiply(fraction)
                .setScale(Money.decimals(price.currency()), RoundingMode.HALF_UP);
        return sum(price, kind).compareTo(limit) <= 0;
    }

    /** As a fraction of the lines, rounded up. */
    static BigDecimal share(OrderPrice price, AdjustmentKind kind) {
        var lines = price.subtotal().amount();
        return lines.signum() == 0 ? BigDecimal.ONE : sum(price, kind).divide(lines, SCALE, RoundingMode.CEILING);
    }

    /** Whether a larger part of the lines is taken off than before. The same part is rounded half up, as an amount that shrinks is. */
    static boolean isRaised(OrderPrice before, OrderPrice after) {
        var lines = before.subtotal().amount();
        var same = lines.signum() == 0
                ? BigDecimal.ZERO
                : sum(before, AdjustmentKind.DISCOUNT)
                        .multiply(after.subtotal().amount())
                        .divide(lines, Money.decimals(after.currency()), RoundingMode.HALF_UP);
        return sum(after, AdjustmentKind.DISCOUNT).compareTo(same) > 0;
    }

    private static List<Adjustment> byHand(OrderPrice price, AdjustmentKind kind) {
        return price.adjustments().stream()
                .filter(each -> each.kind() == kind && each.source() == AdjustmentSource.MANUAL)
                .toList();
    }
}
