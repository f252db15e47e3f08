package com.quenty.order.prices;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The price of an order.
 *
 * @param lines by number, each with its shares
 * @param adjustments numbered from 1 in this order
 */
public record OrderPrice(String currency, NavigableMap<Integer, LinePrice> lines, List<Adjustment> adjustments) {

    static OrderPrice of(String currency, NavigableMap<Integer, PricedLine> lines, Collection<Adjustment> adjustments) {
        int decimals = Money.decimals(currency);
        var prices = new TreeMap<Integer, LinePrice>();
        lines.forEach((number, line) -> prices.put(number, priceOf(number, line, adjustments, decimals)));
        return new OrderPrice(currency, prices, List.copyOf(adjustments));
    }

    private static LinePrice priceOf(int number, PricedLine line, Collection<Adjustment> adjustments, int decimals) {
        Function<Predicate<Adjustment>, BigDecimal> sum = which -> adjustments.stream()
                .filter(which)
                .map(adjustment -> adjustment.share(number))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(decimals);
        Predicate<Adjustment> goods = adjustment -> !adjustment.ofShipping();
        Predicate<Adjustment> tax = is(AdjustmentKind.TAX);
        Predicate<Adjustment> added =
                tax.and(adjustment -> !adjustment.included()).or(is(AdjustmentKind.EXEMPTION));
        return new LinePrice(
                line.quantity(),
                line.gross().setScale(decimals),
                sum.apply(is(AdjustmentKind.DISCOUNT)),
                sum.apply(is(AdjustmentKind.SHIPPING)),
                sum.apply(is(AdjustmentKind.FEE)),
                sum.apply(tax.and(goods)),
                sum.apply(tax.and(goods.negate())),
                sum.apply(added.and(goods)),
                sum.apply(added.and(goods.negate())),
                decimals);
    }

    private static Predicate<Adjustment> is(AdjustmentKind kind) {
        return adjustment -> adjustment.kind() == kind;
    }

    /** The lines at their prices in the catalogue. */
    public Money subtotal() {
        return sum(LinePrice::gross);
    }

    /** Not positive. */
    public Money discount() {
        return sum(LinePrice::discount);
    }

    public Money shipping() {
        return sum(LinePrice::shipping);
    }

    public Money fee() {
        return sum(LinePrice::fee);
    }

    /** The tax in the prices that an exempt customer does not pay; not positive. */
    public Money exemption() {
        return sum(LinePrice::exemption);
    }

    /** All of it, added or included. */
    public Money tax() {
        return sum(line -> line.tax().add(line.shippingTax()));
    }

    /** To be paid. */
    public Money total() {
        return sum(LinePrice::paid);
    }

    private Money sum(Function<LinePrice, BigDecimal> figure) {
        return Money.of(lines.values().stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }
}
