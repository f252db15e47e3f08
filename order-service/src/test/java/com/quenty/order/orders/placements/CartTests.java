package com.quenty.order.orders.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.orders.OrderProblems;
import com.quenty.order.products.ProductFacts;
import com.quenty.order.products.ProductProblems;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.LinePointers;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CartTests {

    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

    private static final List<ProductFacts> CATALOGUE = List.of(
            product(1, "CAFE", "12.50", "USD", true),
            product(2, "TEA", "3", "JPY", true),
            product(3, "OLD", "1.00", "USD", false),
            product(4, "GOLD", "99999999.99", "USD", true));

    private static ProductFacts product(int id, String sku, String price, String currency, boolean active) {
        return Catalogue.product(id, sku, "COMP-1", new BigDecimal(price), currency, active);
    }

    private static Cart.Wanted wanted(int line, @Nullable Integer product, @Nullable String sku, int quantity) {
        return new Cart.Wanted(line, product, sku, quantity);
    }

    private static List<String> pointers(Class<? extends DomainProblem> type, Runnable work) {
        var pointers = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> LinePointers.inOrder("/lines", 3).locate(() -> {
                    work.run();
                    return null;
                }))
                .isInstanceOfSatisfying(
                        type,
                        problem -> problem.errors().stream()
                                .map(FieldProblem::pointer)
                                .forEach(pointers::add));
        return pointers;
    }

    @Test
    void linesArePricedByTheCatalogueWhicheverWayTheyNameTheirProduct() {
        var items = Cart.of(List.of(wanted(1, 1, null, 2), wanted(2, null, "CAFE", 3)))
                .priced(CATALOGUE, "USD", NOW);

        assertThat(items.get(1).totalPrice()).isEqualByComparingTo("25.00");
        assertThat(items.get(2).totalPrice()).isEqualByComparingTo("37.50");
        assertThat(items.get(2).productId()).isEqualTo(1);
        assertThat(items.get(2).sku()).isEqualTo("CAFE");
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() {
        var items = Cart.of(List.of(wanted(1, 2, null, 7))).priced(CATALOGUE, "JPY", NOW);

        assertThat(items.get(1).totalPrice()).isEqualTo(new BigDecimal("21"));
    }

    @Test
    void everyLineThatCantBeSoldIsPointedAt() {
        var cart = Cart.of(List.of(wanted(1, 9, null, 1), wanted(2, 1, null, 1), wanted(3, null, "NONE", 1)));
        assertThat(pointers(ProductProblems.Unknown.class, () -> cart.priced(CATALOGUE, "USD", NOW)))
                .containsExactly("/lines/0/product_id", "/lines/2/sku");

        var inactive = Cart.of(List.of(wanted(1, null, "OLD", 1)));
        assertThat(pointers(OrderProblems.ProductInactive.class, () -> inactive.priced(CATALOGUE, "USD", NOW)))
                .containsExactly("/lines/0/sku");

        var mixed = Cart.of(List.of(wanted(1, 1, null, 1), wanted(2, 2, null, 1)));
        assertThat(pointers(OrderProblems.CurrencyDiffers.class, () -> mixed.priced(CATALOGUE, "USD", NOW)))
                .containsExactly("/lines/1/product_id");
    }

    @Test
    void aLineNamesItsProductInExactlyOneWay() {
        assertThat(pointers(
                        ValidationFailed.class,
                        () -> Cart.of(
                                List.of(wanted(1, 1, "CAFE", 1), wanted(2, null, null, 1), wanted(3, 1, null, 1)))))
                .containsExactly("/lines/0/product_id", "/lines/1/product_id");
    }

    @Test
    void moreThanTheColumnsHoldIsRefusedForALineAndForTheSum() {
        var line = Cart.of(List.of(wanted(1, 4, null, 2)));
        assertThat(pointers(OrderProblems.AmountTooLarge.class, () -> line.priced(CATALOGUE, "USD", NOW)))
                .containsExactly("/lines/0/quantity");
        var huge = Cart.of(List.of(wanted(1, 1, null, Integer.MAX_VALUE)));
        assertThat(pointers(OrderProblems.AmountTooLarge.class, () -> huge.priced(CATALOGUE, "USD", NOW)))
                .containsExactly("/lines/0/quantity");

        Cart.requireWorthAtMost(new BigDecimal("99999999.99"));
        assertThat(pointers(
                        OrderProblems.AmountTooLarge.class,
                        () -> Cart.requireWorthAtMost(new BigDecimal("100000000.00"))))
                .containsExactly("/lines");
    }
}
