package com.quenty.order.orders.placements;

import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderItem;
import com.quenty.order.orders.OrderProblems;
import com.quenty.order.products.ProductFacts;
import com.quenty.order.products.ProductProblems;
import com.quenty.order.skus.SkuRules;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.LineProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The products and quantities to be ordered, priced by the catalogue. Pure. */
public final class Cart {

    /** @param line its number in the order */
    public record Wanted(
            int line, @Nullable Integer productId, @Nullable String sku, int quantity) {

        public Wanted {
            sku = SkuRules.canonical(sku);
        }

        LineProblem product(String message) {
            return new LineProblem(line, productId == null ? "sku" : "product_id", message);
        }
    }

    private final List<Wanted> wanted;

    private Cart(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    /** @throws ValidationFailed for lines that do not name their product in exactly one way */
    public static Cart of(List<Wanted> wanted) {
        var problem = new ValidationFailed(List.of());
        wanted.stream()
                .filter(line -> (line.productId() == null) == (line.sku() == null))
                .forEach(line ->
                        problem.at(new LineProblem(line.line(), "product_id", "give either product_id or sku")));
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new Cart(List.copyOf(wanted));
    }

    public Set<Integer> productIds() {
        return wanted.stream().map(Wanted::productId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    public Set<String> skus() {
        return wanted.stream().map(Wanted::sku).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * The lines with their present names and prices in the catalogue.
     *
     * @throws ProductProblems.Unknown, OrderProblems.ProductInactive, OrderProblems.CurrencyDiffers with all lines concerned; OrderProblems.AmountTooLarge
     */
    public NavigableMap<Integer, OrderItem> priced(Collection<ProductFacts> catalogue, String currency, Instant now) {
        var found = found(catalogue);
        refuse(found, product -> product.active() ? null : "is not on sale", OrderProblems.ProductInactive::new);
        refuse(
                found,
                product -> product.currency().equals(currency) ? null : "is sold in " + product.currency(),
                OrderProblems.CurrencyDiffers::new);

        var items = new TreeMap<Integer, OrderItem>();
        for (var each : found) {
            var line = each.line();
            var product = each.product();
            var price = Money.of(product.price(), currency);
            if (isTooLarge(price.times(line.quantity()).amount())) {
                throw new OrderProblems.AmountTooLarge(line.line());
            }
            items.put(
                    line.line(),
                    new OrderItem(product.productId(), product.sku(), product.name(), price, line.quantity(), now));
        }
        return items;
    }

    /** @throws OrderProblems.AmountTooLarge */
    public static void requireWorthAtMost(BigDecimal total) {
        if (isTooLarge(total)) {
            throw new OrderProblems.AmountTooLarge();
        }
    }

    private static boolean isTooLarge(BigDecimal amount) {
        return amount.compareTo(Order.MAX_AMOUNT) > 0;
    }

    /** The product of each line, by the catalogue. @throws ProductProblems.Unknown */
    public Map<Integer, ProductFacts> products(Collection<ProductFacts> catalogue) {
        return found(catalogue).stream()
                .collect(Collectors.toMap(each -> each.line().line(), Found::product));
    }

    private record Found(Wanted line, ProductFacts product) {}

    private List<Found> found(Collection<ProductFacts> catalogue) {
        var byId = catalogue.stream().collect(Collectors.toMap(ProductFacts::productId, Function.identity()));
        var bySku = catalogue.stream().collect(Collectors.toMap(ProductFacts::sku, Function.identity()));
        var found = new ArrayList<Found>();
        var unknown = new ArrayList<LineProblem>();
        for (var line : wanted) {
            var product = line.productId() == null ? bySku.get(line.sku()) : byId.get(line.productId());
            if (product == null) {
                unknown.add(line.product("is not in the company's catalogue"));
            } else {
                found.add(new Found(line, product));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProductProblems.Unknown(unknown);
        }
        return found;
    }

    private static void refuse(
            List<Found> found,
            Function<ProductFacts, @Nullable String> check,
            Function<List<LineProblem>, ? extends RuntimeException> problem) {
        var faults = new ArrayList<LineProblem>();
        for (var each : found) {
            var fault = check.apply(each.product());
            if (fault != null) {
                faults.add(each.line().product(fault));
            }
        }
        if (!faults.isEmpty()) {
            throw problem.apply(faults);
        }
    }
}
