package com.quenty.order.orders.edits;

import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderItem;
import com.quenty.order.orders.OrderProblems;
import com.quenty.order.orders.placements.Cart;
import com.quenty.order.prices.OrderPrice;
import com.quenty.order.prices.OrderPriceCalculator;
import com.quenty.order.prices.PriceRules;
import com.quenty.order.prices.PricedLine;
import com.quenty.order.products.ProductFacts;
import com.quenty.platform.problem.LineProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The effect of an edit on an order, computed before anything is changed. Pure: the preview shows it, the edit applies it.
 *
 * @param changes line by line, those that change nothing left out
 * @param added the new ones among them
 * @param rules by which the order is priced afterwards
 * @param priced what it costs afterwards
 */
record OrderEdit(
        List<Change> changes,
        NavigableMap<Integer, OrderItem> added,
        PriceRules rules,
        BigDecimal before,
        OrderPrice priced) {

    /** @param waiting units that wait for stock before the edit; they are taken back first */
    record Change(int line, int productId, String sku, BigDecimal unitPrice, int before, int after, int waiting) {

        /** Further units that are needed. */
        int added() {
            return Math.max(0, after - before);
        }

        /** Units that are taken back. */
        int taken() {
            return Math.max(0, before - after);
        }

        /** Reserved units that become free. */
        int released() {
            return Math.max(0, taken() - waiting);
        }

        BigDecimal priceDifference() {
            return unitPrice.multiply(BigDecimal.valueOf((long) after - before));
        }
    }

    /**
     * A line keeps the price it was ordered at, so units are added to it only while that is the price of today: see {@link
     * #requireSoldAtTheSamePrice}. A new line has the price of today.
     *
     * @param quantities from now on, of lines that the order has, by line
     * @param rules with those of the new lines
     * @throws OrderProblems.LineUnknown when the order has no such line
     * @throws OrderProblems.AmountTooLarge when a line or the order would be worth more than an order can be
     * @throws OrderProblems.Empty when nothing would be left
     */
    static OrderEdit of(
            Order order, Map<Integer, Integer> quantities, NavigableMap<Integer, OrderItem> added, PriceRules rules) {
        var items = order.items();
        var changes = new ArrayList<Change>();
        quantities.forEach((line, quantity) -> {
            var item = order.requireLine(line);
            if (quantity != item.quantity()) {
                changes.add(change(line, item, item.quantity(), quantity));
            }
        });
        added.forEach((line, item) -> changes.add(change(line, item, 0, item.quantity())));

        var lines = order.pricedLines();
        for (var change : changes) {
            var worth = change.unitPrice().multiply(BigDecimal.valueOf(change.after()));
            if (worth.compareTo(Order.MAX_AMOUNT) > 0) {
                throw new OrderProblems.AmountTooLarge(change.line());
            }
            lines.put(change.line(), new PricedLine(change.unitPrice(), change.after()));
        }
        long left = items.values().stream().mapToLong(OrderItem::quantity).sum()
                + changes.stream()
                        .mapToLong(change -> (long) change.after() - change.before())
                        .sum();
        if (left == 0) {
            throw new OrderProblems.Empty();
        }
        var priced = OrderPriceCalculator.price(order.currency(), lines, rules);
        Cart.requireWorthAtMost(priced.subtotal().amount());
        Cart.requireWorthAtMost(priced.total().amount());
        return new OrderEdit(List.copyOf(changes), added, rules, order.total().amount(), priced);
    }

    /** The total afterwards. */
    BigDecimal after() {
        return priced.total().amount();
    }

    /** Products of which lines that the order has already would get more. */
    Set<Integer> raisedProducts() {
        return raised().map(Change::productId).collect(Collectors.toSet());
    }

    /**
     * More of a line is a sale of today: it needs a product that is on sale, at the line's price.
     *
     * @param catalogue what it says of {@link #raisedProducts} at this moment
     * @throws OrderProblems.ProductInactive with all lines concerned
     * @throws OrderProblems.PriceChanged with all lines concerned
     */
    void requireSoldAtTheSamePrice(Collection<ProductFacts> catalogue, String currency) {
        var products = catalogue.stream().collect(Collectors.toMap(ProductFacts::productId, Function.identity()));
        var inactive = new ArrayList<LineProblem>();
        var repriced = new ArrayList<LineProblem>();
        raised().forEach(change -> {
            var product = products.get(change.productId());
            if (product == null || !product.active()) {
                inactive.add(new LineProblem(change.line(), "quantity", "can't grow: the product is not on sale"));
            } else if (!product.currency().equals(currency) || product.price().compareTo(change.unitPrice()) != 0) {
                repriced.add(new LineProblem(
                        change.line(),
                        "quantity",
                        "can't grow at the line's price: the product costs %s %s now"
                                .formatted(product.price().toPlainString(), product.currency())));
            }
        });
        if (!inactive.isEmpty()) {
            throw new OrderProblems.ProductInactive(inactive);
        }
        if (!repriced.isEmpty()) {
            throw new OrderProblems.PriceChanged(repriced);
        }
    }

    private Stream<Change> raised() {
        return changes.stream().filter(change -> change.added() > 0 && !added.containsKey(change.line()));
    }

    private static Change change(int line, OrderItem item, int before, int after) {
        return new Change(
                line, item.productId(), item.sku(), item.unitPrice(), before, after, item.shortfallQuantity());
    }

    /** Units of each line that changes, from now on. */
    Map<Integer, Integer> quantities() {
        return changes.stream().collect(Collectors.toMap(Change::line, Change::after));
    }

    Set<Integer> products() {
        return changes.stream().map(Change::productId).collect(Collectors.toSet());
    }

    /** Reserved units that become free, by line. */
    Map<Integer, Integer> released() {
        var released = new TreeMap<Integer, Integer>();
        changes.stream()
                .filter(change -> change.released() > 0)
                .forEach(change -> released.put(change.line(), change.released()));
        return released;
    }

    /** Further units that are needed, by line. */
    Map<Integer, Integer> demanded() {
        var demanded = new TreeMap<Integer, Integer>();
        changes.stream()
                .filter(change -> change.added() > 0)
                .forEach(change -> demanded.put(change.line(), change.added()));
        return demanded;
    }
}
