package com.quenty.order.orders;

import com.quenty.order.products.ProductFacts;
import com.quenty.order.products.ProductProblems;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.FieldProblem;
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

/** What somebody wants to buy, priced by the catalogue. Pure. */
final class Cart {

    /**
     * @param line its number in the order
     * @param pointer of the line in the request
     */
    record Wanted(
            int line, @Nullable Integer productId, @Nullable String sku, int quantity, String pointer) {

        String productPointer() {
            return pointer + (productId == null ? "/sku" : "/product_id");
        }
    }

    private final List<Wanted> wanted;

    private Cart(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    /** @throws ValidationFailed for lines that do not name their product in exactly one way */
    static Cart of(List<Wanted> wanted) {
        var unclear = wanted.stream()
                .filter(line -> (line.productId() == null) == (line.sku() == null))
                .map(line -> new FieldProblem(line.pointer() + "/product_id", "give either product_id or sku"))
                .toList();
        if (!unclear.isEmpty()) {
            throw new ValidationFailed(unclear);
        }
        return new Cart(List.copyOf(wanted));
    }

    Set<Integer> productIds() {
        return wanted.stream().map(Wanted::productId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Set<String> skus() {
        return wanted.stream().map(Wanted::sku).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * The lines with what the catalogue says of them at this moment.
     *
     * @throws ProductProblems.Unknown, OrderProblems.ProductInactive, OrderProblems.CurrencyDiffers with all lines concerned; OrderProblems.AmountTooLarge
     */
    NavigableMap<Integer, OrderItem> priced(Collection<ProductFacts> catalogue, String currency, Instant now) {
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
                throw new OrderProblems.AmountTooLarge(line.pointer() + "/quantity");
            }
            items.put(
                    line.line(),
                    new OrderItem(product.productId(), product.sku(), product.name(), price, line.quantity(), now));
        }
        return items;
    }

    /** @throws OrderProblems.AmountTooLarge */
    static void requireWorthAtMost(BigDecimal total) {
        if (isTooLarge(total)) {
            throw new OrderProblems.AmountTooLarge("/lines");
        }
    }

    private static boolean isTooLarge(BigDecimal amount) {
        return amount.compareTo(Order.MAX_AMOUNT) > 0;
    }

    /** Where each line's quantity stands in the request. */
    Map<Integer, String> quantityPointers() {
        return wanted.stream().collect(Collectors.toMap(Wanted::line, line -> line.pointer() + "/quantity"));
    }

    private record Found(Wanted line, ProductFacts product) {}

    private List<Found> found(Collection<ProductFacts> catalogue) {
        var byId = catalogue.stream().collect(Collectors.toMap(ProductFacts::productId, Function.identity()));
        var bySku = catalogue.stream().collect(Collectors.toMap(ProductFacts::sku, Function.identity()));
        var found = new ArrayList<Found>();
        var unknown = new ArrayList<FieldProblem>();
        for (var line : wanted) {
            var product = line.productId() == null ? bySku.get(line.sku()) : byId.get(line.productId());
            if (product == null) {
                unknown.add(new FieldProblem(line.productPointer(), "is not in the company's catalogue"));
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
            Function<List<FieldProblem>, ? extends RuntimeException> problem) {
        var faults = new ArrayList<FieldProblem>();
        for (var each : found) {
            var fault = check.apply(each.product());
            if (fault != null) {
                faults.add(new FieldProblem(each.line().productPointer(), fault));
            }
        }
        if (!faults.isEmpty()) {
            throw problem.apply(faults);
        }
    }
}
