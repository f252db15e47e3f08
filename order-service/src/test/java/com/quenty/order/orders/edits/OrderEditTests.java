package com.quenty.order.orders.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.orders.Address;
import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderItem;
import com.quenty.order.orders.OrderProblems;
import com.quenty.order.orders.OrderTerms;
import com.quenty.order.orders.placements.Cart;
import com.quenty.order.prices.PriceRules;
import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.LinePointers;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderEditTests {

    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

    private final Order order = order();

    /** Line 1: 5 of 10.00, of which 2 wait for stock; line 2: 1 of 3.00. */
    private static Order order() {
        var items = new TreeMap<Integer, OrderItem>();
        items.put(1, new OrderItem(11, "A", "A", Money.of(new BigDecimal("10.00"), "USD"), 5, NOW));
        items.put(2, new OrderItem(12, "B", "B", Money.of(new BigDecimal("3.00"), "USD"), 1, NOW));
        var address = new Address("Ana", "Calle 10", null, "Medellín", null, null, "CO", null);
        var order = new Order(
                "ORD-1018-02041-2",
                "USER-1",
                "COMP-1",
                "USD",
                items,
                new OrderTerms(address, address, true, AllocationStrategy.FEFO, null),
                NOW);
        order.reserved(Map.of(1, 5), Map.of(1, 3));
        return order;
    }

    private OrderEdit edit(Map<Integer, Integer> quantities) {
        return OrderEdit.of(order, quantities, new TreeMap<>(), PriceRules.NONE);
    }

    @Test
    void whatIsTakenBackFreesReservedUnitsOnlyBeyondThoseThatWait() {
        var edit = edit(Map.of(1, 2));

        assertThat(edit.released()).isEqualTo(Map.of(1, 1));
        assertThat(edit.demanded()).isEmpty();
        assertThat(edit.after()).isEqualByComparingTo("23.00");
    }

    @Test
    void whatIsAddedIsWantedAtTheLinesPrice() {
        var edit = edit(Map.of(2, 4));

        assertThat(edit.demanded()).isEqualTo(Map.of(2, 3));
        assertThat(edit.before()).isEqualByComparingTo("53.00");
        assertThat(edit.after()).isEqualByComparingTo("62.00");
    }

    @Test
    void aNewLineIsAddedAtTheCataloguesPrice() {
        var added = new TreeMap<Integer, OrderItem>();
        added.put(3, new OrderItem(13, "C", "C", Money.of(new BigDecimal("1.25"), "USD"), 2, NOW));

        var edit = OrderEdit.of(order, Map.of(), added, PriceRules.NONE);

        assertThat(edit.demanded()).isEqualTo(Map.of(3, 2));
        assertThat(edit.after()).isEqualByComparingTo("55.50");
    }

    @Test
    void aLineThatStaysAsItIsIsNoChange() {
        assertThat(edit(Map.of(1, 5)).changes()).isEmpty();
    }

    @Test
    void theEditedOrderIsWhatWasWorkedOut() {
        var edit = edit(Map.of(1, 2, 2, 4));

        order.edit(edit.quantities(), edit.added(), edit.rules());

        assertThat(order.total().amount()).isEqualByComparingTo(edit.after());
        assertThat(order.item(1).shortfallQuantity()).isZero();
        assertThat(order.item(1).reservedQuantity()).isEqualTo(2);
        assertThat(order.item(1).cancelledQuantity()).isEqualTo(3);
    }

    @Test
    void unknownLinesAndNothingLeftAreRefusedByTheirLines() {
        var pointers = LinePointers.of(Map.of(1, "/lines/0", 9, "/lines/1"));
        assertThatThrownBy(() -> pointers.locate(() -> edit(Map.of(9, 1))))
                .isInstanceOfSatisfying(
                        OrderProblems.LineUnknown.class,
                        problem -> assertThat(problem.errors().getFirst().pointer())
                                .isEqualTo("/lines/1/line_number"));
        assertThatThrownBy(() -> edit(Map.of(1, 0, 2, 0))).isInstanceOf(OrderProblems.Empty.class);
        assertThatThrownBy(() -> pointers.locate(() -> edit(Map.of(1, 10_000_000))))
                .isInstanceOfSatisfying(
                        OrderProblems.AmountTooLarge.class,
                        problem -> assertThat(problem.errors().getFirst().pointer())
                                .isEqualTo("/lines/0/quantity"));
    }

    @Test
    void aRequestNumbersItsNewLinesAndNamesEachLineOnce() {
        var numbered = new EditOrderRequest(List.of(line(1, null, 2), line(null, 13, 4)), null, null).numbered(3);

        assertThat(numbered.quantities()).isEqualTo(Map.of(1, 2));
        assertThat(numbered.added()).containsExactly(new Cart.Wanted(3, 13, null, 4));
        var twice = new EditOrderRequest(List.of(line(1, null, 2), line(1, null, 3)), null, null);
        assertThatThrownBy(() -> twice.numbered(3))
                .isInstanceOfSatisfying(
                        ValidationFailed.class,
                        problem -> assertThat(problem.errors().getFirst().pointer())
                                .isEqualTo("/lines/1/line_number"));
    }

    private static EditOrderRequest.Line line(@Nullable Integer number, @Nullable Integer product, int quantity) {
        return new EditOrderRequest.Line(number, product, null, quantity);
    }
}
