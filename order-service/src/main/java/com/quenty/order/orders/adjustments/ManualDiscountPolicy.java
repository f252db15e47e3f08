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
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ManualDiscountPolicy() {}

    /** Positive. */
    static BigDecimal sum(OrderPrice price, AdjustmentKind kind) {
        return byHand(price, kind).stream().map(each -> each.amount().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Whether all of a kind that was given by hand is within a fraction of the lines. Each is rounded by itself, so half a minor unit of
     * each is not counted.
     */
    static boolean isWithin(OrderPrice price, AdjustmentKind kind, BigDecimal fraction) {
        var given = byHand(price, kind);
        var rounding = HALF.movePointLeft(Money.decimals(price.currency())).multiply(BigDecimal.valueOf(given.size()));
        return sum(price, kind)
                        .subtract(rounding)
                        .compareTo(price.subtotal().amount().multiply(fraction))
                <= 0;
    }

    /** As a fraction of the lines, rounded up. */
    static BigDecimal share(OrderPrice price, AdjustmentKind kind) {
        var lines = price.subtotal().amount();
        return lines.signum() == 0 ? BigDecimal.ONE : sum(price, kind).divide(lines, SCALE, RoundingMode.CEILING);
    }

    /** Whether a larger part of the lines is taken off than before. */
    static boolean isRaised(OrderPrice before, OrderPrice after) {
        var kind = AdjustmentKind.DISCOUNT;
        return sum(after, kind)
                        .multiply(before.subtotal().amount())
                        .compareTo(sum(before, kind).multiply(after.subtotal().amount()))
                > 0;
    }

    private static List<Adjustment> byHand(OrderPrice price, AdjustmentKind kind) {
        return price.adjustments().stream()
                .filter(each -> each.kind() == kind && each.source() == AdjustmentSource.MANUAL)
                .toList();
    }
}
