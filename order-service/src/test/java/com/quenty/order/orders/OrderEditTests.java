package com.quenty.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private OrderEdit edit(OrderEdit.Wanted... wanted) {
        return OrderEdit.of(order, List.of(wanted), new TreeMap<>(), Cart.of(List.of()));
    }

    private static OrderEdit.Wanted wanted(int line, int quantity) {
        return new OrderEdit.Wanted(line, quantity, "/lines/0");
    }

    @Test
    void whatIsTakenBackFreesReservedUnitsOnlyBeyondThoseThatWait() {
        var edit = edit(wanted(1, 2));

        assertThat(edit.released()).isEqualTo(Map.of(1, 1));
        assertThat(edit.demanded()).isEmpty();
        assertThat(edit.after()).isEqualByComparingTo("23.00");
    }

    @Test
    void whatIsAddedIsWantedAtTheLinesPrice() {
        var edit = edit(wanted(2, 4));

        assertThat(edit.demanded()).isEqualTo(Map.of(2, 3));
        assertThat(edit.before()).isEqualByComparingTo("53.00");
        assertThat(edit.after()).isEqualByComparingTo("62.00");
    }

    @Test
    void aNewLineIsAddedAtTheCataloguesPrice() {
        var added = new TreeMap<Integer, OrderItem>();
        added.put(3, new OrderItem(13, "C", "C", Money.of(new BigDecimal("1.25"), "USD"), 2, NOW));
        var cart = Cart.of(List.of(new Cart.Wanted(3, 13, null, 2, "/lines/0")));

        var edit = OrderEdit.of(order, List.of(), added, cart);

        assertThat(edit.demanded()).isEqualTo(Map.of(3, 2));
        assertThat(edit.after()).isEqualByComparingTo("55.50");
        assertThat(edit.changes().getFirst().pointer()).isEqualTo("/lines/0/quantity");
    }

    @Test
    void aLineThatStaysAsItIsIsNoChange() {
        assertThat(edit(wanted(1, 5)).changes()).isEmpty();
    }

    @Test
    void theEditedOrderIsWhatWasWorkedOut() {
        var edit = edit(wanted(1, 2), new OrderEdit.Wanted(2, 4, "/lines/1"));

        order.edit(edit.changes(), edit.added());

        assertThat(order.total().amount()).isEqualByComparingTo(edit.after());
        assertThat(order.item(1).shortfallQuantity()).isZero();
        assertThat(order.item(1).reservedQuantity()).isEqualTo(2);
        assertThat(order.item(1).cancelledQuantity()).isEqualTo(3);
    }

    @Test
    void unknownLinesRepeatedLinesAndNothingLeftAreRefused() {
        assertThatThrownBy(() -> edit(wanted(9, 1)))
                .isInstanceOfSatisfying(
                        OrderProblems.LineUnknown.class,
                        problem -> assertThat(problem.errors().getFirst().pointer())
                                .isEqualTo("/lines/0/line_number"));
        assertThatThrownBy(() -> edit(wanted(1, 1), wanted(1, 2))).isInstanceOf(ValidationFailed.class);
        assertThatThrownBy(() -> edit(wanted(1, 0), wanted(2, 0))).isInstanceOf(OrderProblems.Empty.class);
        assertThatThrownBy(() -> edit(wanted(1, 10_000_000)))
                .isInstanceOfSatisfying(
                        OrderProblems.AmountTooLarge.class,
                        problem -> assertThat(problem.errors().getFirst().pointer())
                                .isEqualTo("/lines/0/quantity"));
    }
}
