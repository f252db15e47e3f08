package com.quenty.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTests {

    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");
    private static final Address ADDRESS =
            new Address("Ana Restrepo", "Calle 10 # 43-12", null, "Medellín", null, null, "CO", null);

    /** Lines 1, 2 … of 12.50 USD each, all reserved. */
    private static Order anOrder(int... quantities) {
        return order(Map.of(), quantities);
    }

    private static Order order(Map<Integer, Integer> short_, int... quantities) {
        var items = new TreeMap<Integer, OrderItem>();
        for (int i = 0; i < quantities.length; i++) {
            items.put(
                    i + 1,
                    new OrderItem(
                            i + 1,
                            "SKU-" + (i + 1),
                            "Thing",
                            Money.of(new BigDecimal("12.50"), "USD"),
                            quantities[i],
                            NOW));
        }
        var order = new Order(
                "ORD-1018-02041-2",
                "USER-1",
                "COMP-1",
                "USD",
                items,
                new OrderTerms(ADDRESS, ADDRESS, true, AllocationStrategy.FEFO, null),
                NOW);
        short_.forEach((line, units) -> order.reserved(Map.of(line, units), Map.of()));
        return order;
    }

    private static Order confirmed(int... quantities) {
        var order = anOrder(quantities);
        order.confirm(NOW);
        return order;
    }

    private static Order processing(int... quantities) {
        var order = confirmed(quantities);
        order.process();
        return order;
    }

    private static void send(Order order, Map<Integer, Integer> units) {
        order.pack(units);
        order.ship(units, false, NOW);
    }

    private static Order delivered(int... quantities) {
        var order = processing(quantities);
        var all = order.unpackedUnits();
        send(order, all);
        order.deliver(all, NOW);
        return order;
    }

    @Test
    void anOrderIsWorthTheSumOfItsLinesAndWaitsHalfAnHour() {
        var order = anOrder(2, 3);

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.total()).isEqualTo(Money.of(new BigDecimal("62.50"), "USD"));
        assertThat(order.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(order.isLapsed(NOW.plus(Duration.ofMinutes(30)).minusMillis(1)))
                .isFalse();
        assertThat(order.isLapsed(NOW.plus(Duration.ofMinutes(30)))).isTrue();
    }

    @Test
    void aConfirmedOrderDoesNotExpire() {
        var order = confirmed(1);

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.expiresAt()).isNull();
        assertThat(order.isLapsed(NOW.plus(Duration.ofDays(100)))).isFalse();
        assertThatThrownBy(() -> order.expire(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void theReservationIsExtendedOnce() {
        var order = anOrder(1);

        assertThat(order.extend()).isEqualTo(NOW.plus(Duration.ofMinutes(60)));
        assertThatThrownBy(order::extend).isInstanceOf(OrderProblems.Extended.class);
        var confirmed = confirmed(1);
        assertThatThrownBy(confirmed::extend).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void anOrderThatLacksUnitsIsBackorderedWhenConfirmedAndConfirmedWhenFilled() {
        var order = order(Map.of(1, 3), 5, 1);
        assertThat(order.item(1).reservedQuantity()).isEqualTo(2);

        order.confirm(NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.BACKORDERED);
        assertThatThrownBy(order::process).isInstanceOf(IllegalTransition.class);

        order.fill(Map.of(1, 2));
        assertThat(order.status()).isEqualTo(OrderStatus.BACKORDERED);
        order.fill(Map.of(1, 1));
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.reservedUnits()).containsExactlyInAnyOrderEntriesOf(Map.of(1, 5, 2, 1));
    }

    @Test
    void theOrderFollowsItsParcels() {
        var order = processing(2, 1);

        send(order, Map.of(1, 1));
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);
        order.carry(NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);
        send(order, Map.of(1, 1, 2, 1));
        assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
        order.carry(NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.IN_TRANSIT);
        order.deliver(Map.of(1, 1), NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.IN_TRANSIT);
        order.deliver(Map.of(1, 1, 2, 1), NOW.plusSeconds(60));
        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(order.deliveredAt()).isEqualTo(NOW.plusSeconds(60));
        order.complete(NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void theLastParcelThatLeavesWhileAnotherIsUnderWayPutsTheOrderInTransit() {
        var order = processing(2);
        send(order, Map.of(1, 1));
        order.carry(NOW);

        order.pack(Map.of(1, 1));
        order.ship(Map.of(1, 1), true, NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.IN_TRANSIT);
    }

    @Test
    void noMoreIsPackedThanIsLeft() {
        var order = processing(3);
        order.pack(Map.of(1, 2));

        assertThatThrownBy(() -> order.pack(Map.of(1, 2)))
                .isInstanceOfSatisfying(
                        OrderProblems.QuantityNotLeft.class,
                        problem -> assertThat(problem.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.message()).isEqualTo("only 1 are left to pack")));
        order.unpack(Map.of(1, 2));
        order.pack(Map.of(1, 3));
        assertThat(order.unpackedUnits()).isEmpty();
    }

    @Test
    void nothingIsPackedBeforeTheOrderIsProcessed() {
        var order = confirmed(1);

        assertThatThrownBy(() -> order.pack(Map.of(1, 1)))
                .isInstanceOfSatisfying(
                        IllegalTransition.class,
                        problem -> assertThat(problem.properties())
                                .containsEntry(
                                        "allowed", List.of("backordered", "cancelled", "on_hold", "processing")));
    }

    @Test
    void cancellingBeforeAnythingLeftCancelsTheOrder() {
        var order = processing(2, 1);
        order.pack(Map.of(1, 1));

        order.cancel(false, NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.total()).isEqualTo(Money.of(new BigDecimal("37.50"), "USD"));
        assertThat(order.item(1).packedQuantity()).isZero();
        assertThatThrownBy(() -> order.cancel(false, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void cancellingAPartiallyShippedOrderTakesBackWhatHasNotLeftAndGoesOnWithTheRest() {
        var order = processing(3, 2);
        send(order, Map.of(1, 1));

        order.cancel(false, NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.total()).isEqualTo(Money.of(new BigDecimal("12.50"), "USD"));
        assertThat(order.item(1).quantity()).isEqualTo(1);
        assertThat(order.item(1).cancelledQuantity()).isEqualTo(2);
        assertThat(order.item(2).quantity()).isZero();
        assertThat(order.item(2).cancelledQuantity()).isEqualTo(2);
        assertThatThrownBy(() -> order.cancel(false, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void cancellingTheRestOfAnOrderWhoseParcelsHaveArrivedDeliversIt() {
        var order = processing(2);
        send(order, Map.of(1, 1));
        order.deliver(Map.of(1, 1), NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);

        order.cancel(true, NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"PENDING", "CONFIRMED", "PROCESSING", "PARTIALLY_SHIPPED"})
    void anOrderOnHoldGoesBackToWhereItWas(OrderStatus from) {
        var order = anOrder(2);
        if (from != OrderStatus.PENDING) {
            order.confirm(NOW);
        }
        if (from == OrderStatus.PROCESSING || from == OrderStatus.PARTIALLY_SHIPPED) {
            order.process();
        }
        if (from == OrderStatus.PARTIALLY_SHIPPED) {
            send(order, Map.of(1, 1));
        }

        order.hold();
        assertThat(order.status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(order.isLapsed(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThatThrownBy(() -> order.confirm(NOW)).isInstanceOf(OrderProblems.OnHold.class);
        assertThatThrownBy(order::process).isInstanceOf(OrderProblems.OnHold.class);
        assertThatThrownBy(() -> order.pack(Map.of(1, 1))).isInstanceOf(OrderProblems.OnHold.class);
        assertThatThrownBy(() -> order.complete(NOW)).isInstanceOf(OrderProblems.OnHold.class);
        assertThatThrownBy(order::hold).isInstanceOf(IllegalTransition.class);
        order.resume(NOW);

        assertThat(order.status()).isEqualTo(from);
        assertThat(order.heldFrom()).isNull();
        assertThat(order.expiresAt()).isEqualTo(from == OrderStatus.PENDING ? NOW.plus(Order.RESERVATION) : null);
        assertThatThrownBy(() -> order.resume(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aParcelThatArrivesWhileTheOrderIsOnHoldIsNotedAndMovesNothing() {
        var order = processing(2);
        send(order, Map.of(1, 1));
        order.hold();

        order.deliver(Map.of(1, 1), NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(order.item(1).deliveredQuantity()).isEqualTo(1);
        order.cancel(true, NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void onlyWhatHasArrivedComesBack() {
        var order = delivered(2, 1);

        order.comeBack(1, 1);
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_RETURNED);
        assertThatThrownBy(() -> order.comeBack(1, 2)).isInstanceOf(OrderProblems.ReturnExceedsDelivered.class);
        order.comeBack(1, 1);
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_RETURNED);
        order.comeBack(2, 1);
        assertThat(order.status()).isEqualTo(OrderStatus.RETURNED);
        assertThatThrownBy(() -> order.comeBack(2, 1)).isInstanceOf(OrderProblems.ReturnExceedsDelivered.class);
    }

    @Test
    void aReturnBeforeTheLastParcelArrivesIsToldAfterIt() {
        var order = processing(2);
        send(order, Map.of(1, 2));
        order.deliver(Map.of(1, 1), NOW);

        order.comeBack(1, 1);
        assertThat(order.status()).isEqualTo(OrderStatus.IN_TRANSIT);
        order.deliver(Map.of(1, 1), NOW);

        assertThat(order.takeMoves().stream().map(Order.Move::to))
                .endsWith(OrderStatus.IN_TRANSIT, OrderStatus.DELIVERED, OrderStatus.PARTIALLY_RETURNED);
    }

    @Test
    void oneLoanPaysAnOrderOnce() {
        var order = anOrder(2);
        var paidOn = LocalDate.of(2026, 11, 26);

        assertThat(order.payOnCredit("LOAN-1", "USER-1", new BigDecimal("25.0"), "USD", paidOn))
                .isTrue();
        assertThat(order.payOnCredit("LOAN-1", "USER-1", new BigDecimal("25.00"), "USD", paidOn))
                .isFalse();
        assertThatThrownBy(() -> order.payOnCredit("LOAN-2", "USER-1", new BigDecimal("25.00"), "USD", paidOn))
                .isInstanceOf(OrderProblems.PaidOtherwise.class);
        assertThatThrownBy(order::requireEditable).isInstanceOf(OrderProblems.Paid.class);
        var other = anOrder(2);
        assertThatThrownBy(() -> other.payOnCredit("LOAN-1", "USER-2", new BigDecimal("25.00"), "USD", paidOn))
                .isInstanceOf(OrderProblems.PaymentDiffers.class);
        assertThatThrownBy(() -> other.payOnCredit("LOAN-1", "USER-1", new BigDecimal("25.01"), "USD", paidOn))
                .isInstanceOf(OrderProblems.PaymentDiffers.class);
        assertThatThrownBy(() -> other.payOnCredit("LOAN-1", "USER-1", new BigDecimal("25.00"), "EUR", paidOn))
                .isInstanceOf(OrderProblems.PaymentDiffers.class);
    }

    @Test
    void unitsThatWaitForStockAreTakenBackFirst() {
        var item = order(Map.of(1, 3), 5).item(1);

        assertThat(item.take(4)).isEqualTo(1);
        assertThat(item.shortfallQuantity()).isZero();
        assertThat(item.quantity()).isEqualTo(1);
        assertThat(item.cancelledQuantity()).isEqualTo(4);
        assertThat(item.totalPrice()).isEqualByComparingTo("12.50");
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void onlyEndsHaveNoExit(OrderStatus status) {
        assertThat(status.isFinal())
                .isEqualTo(status == OrderStatus.CANCELLED
                        || status == OrderStatus.EXPIRED
                        || status == OrderStatus.RETURNED);
    }
}
