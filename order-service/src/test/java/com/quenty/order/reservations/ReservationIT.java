package com.quenty.order.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.Warehouse;
import com.quenty.order.Warehouse.Shelf;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.LinePointers;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class ReservationIT {

    private final ReservationStore reservations;
    private final Warehouse warehouse;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final MutableClock clock;

    private final String company = Warehouse.aCompany();

    ReservationIT(
            ReservationStore reservations,
            Warehouse warehouse,
            TransactionOperations transaction,
            JdbcClient jdbc,
            MutableClock clock) {
        this.reservations = reservations;
        this.warehouse = warehouse;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private static Demand demand(int line, int product, int quantity) {
        return new Demand(line, product, quantity);
    }

    private Reserve request(String order, Demand... demands) {
        return new Reserve(
                company,
                order,
                List.of(demands),
                AllocationStrategy.FEFO,
                clock.instant().plus(Duration.ofMinutes(30)),
                false,
                AwaitedUnits.NONE);
    }

    private String reserved(Demand... demands) {
        var order = ExternalId.next("ORD");
        run(() -> reservations.reserve(request(order, demands)));
        return order;
    }

    @Test
    void reservedUnitsStayOnHandAndAreNoLongerAvailable() {
        int product = warehouse.product(company);
        int bucket = warehouse.receive(company, product, 10);

        var allocation = within(() -> reservations.reserve(request("ORD-A", demand(1, product, 4))));

        assertThat(allocation.reserved(1)).isEqualTo(4);
        assertThat(warehouse.shelf(bucket)).isEqualTo(new Shelf(10, 4));
    }

    @Test
    void withoutTheCallersTransactionNothingIsReserved() {
        assertThatThrownBy(() -> reservations.reserve(request("ORD-X", demand(1, 1, 1))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aShortageNamesTheLinesAndReservesNothing() {
        int scarce = warehouse.product(company);
        int plenty = warehouse.product(company);
        int bucket = warehouse.receive(company, scarce, 5);
        int other = warehouse.receive(company, plenty, 50);

        assertThatThrownBy(() -> LinePointers.inOrder("/lines", 3)
                        .locate(() -> reserved(demand(1, plenty, 1), demand(2, scarce, 3), demand(3, scarce, 3))))
                .isInstanceOfSatisfying(ReservationProblems.InsufficientStock.class, problem -> {
                    assertThat(problem.errors()).hasSize(1);
                    assertThat(problem.errors().getFirst().pointer()).isEqualTo("/lines/2/quantity");
                    assertThat(problem.properties())
                            .containsEntry("available", List.of(Map.of("product_id", scarce, "available", 5L)));
                });
        assertThat(warehouse.shelf(bucket)).isEqualTo(new Shelf(5, 0));
        assertThat(warehouse.shelf(other)).isEqualTo(new Shelf(50, 0));
    }

    @Test
    void aShortfallThatIsAllowedTakesWhatThereIs() {
        int product = warehouse.product(company);
        int bucket = warehouse.receive(company, product, 5);
        var wanted = demand(1, product, 8);

        var allocation = within(() -> reservations.reserve(new Reserve(
                company, "ORD-S", List.of(wanted), AllocationStrategy.FEFO, null, true, AwaitedUnits.NONE)));

        assertThat(allocation.reserved(1)).isEqualTo(5);
        assertThat(allocation.shortfall(wanted)).isEqualTo(3);
        assertThat(warehouse.shelf(bucket)).isEqualTo(new Shelf(5, 5));
    }

    @Test
    void anotherCompanysStockIsNotThere() {
        var stranger = Warehouse.aCompany();
        int product = warehouse.product(stranger);
        warehouse.receive(stranger, product, 5);

        assertThatThrownBy(() -> reserved(demand(1, product, 1)))
                .isInstanceOf(ReservationProblems.InsufficientStock.class);
    }

    @Test
    void whatHasExpiredOrSoonWillIsPassedOver() {
        int product = warehouse.product(company);
        var now = clock.instant();
        int expired = warehouse.receive(company, product, 5, "A", "1", now.minus(Duration.ofDays(1)));
        int today = warehouse.receive(company, product, 5, "A", "2", now.plus(Duration.ofHours(20)));
        int week = warehouse.receive(company, product, 5, "A", "3", now.plus(Duration.ofDays(7)));
        int never = warehouse.receive(company, product, 5, "A", "4", null);

        reserved(demand(1, product, 7));

        assertThat(List.of(
                        warehouse.shelf(expired),
                        warehouse.shelf(today),
                        warehouse.shelf(week),
                        warehouse.shelf(never)))
                .containsExactly(new Shelf(5, 0), new Shelf(5, 0), new Shelf(5, 5), new Shelf(5, 2));
    }

    @Test
    void aProductMayWantALongerShelfLife() {
        int product = warehouse.product(company);
        warehouse.receive(company, product, 5, "A", "1", clock.instant().plus(Duration.ofDays(20)));
        run(() -> jdbc.sql("UPDATE products SET min_shelf_life_days = 30 WHERE id = :id")
                .param("id", product)
                .update());

        assertThatThrownBy(() -> reserved(demand(1, product, 1)))
                .isInstanceOf(ReservationProblems.InsufficientStock.class);
    }

    @Test
    void releasedUnitsCanBeReservedAgainAndASecondReleaseDoesNothing() {
        int product = warehouse.product(company);
        int bucket = warehouse.receive(company, product, 5);
        var order = reserved(demand(1, product, 5));

        run(() -> reservations.release(order, "changed my mind"));
        run(() -> reservations.release(order, "changed my mind"));

        assertThat(warehouse.shelf(bucket)).isEqualTo(new Shelf(5, 0));
        reserved(demand(1, product, 5));
        var history = reservations.ofOrder(order);
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().released()).isEqualTo(5);
        assertThat(history.getFirst().open()).isZero();
    }

    @Test
    void aPartIsGivenBackFromWhatWouldHaveLeftLast() {
        int product = warehouse.product(company);
        int soon = warehouse.receive(
                company, product, 5, null, "1", clock.instant().plus(Duration.ofDays(9)));
        int late = warehouse.receive(
                company, product, 5, null, "2", clock.instant().plus(Duration.ofDays(99)));
        var order = reserved(demand(1, product, 8), demand(2, product, 1));

        run(() -> reservations.release(order, Map.of(1, 2), "fewer"));

        assertThat(warehouse.shelf(soon).reserved()).isEqualTo(5);
        assertThat(warehouse.shelf(late).reserved()).isEqualTo(2);
        assertThatThrownBy(() -> run(() -> reservations.release(order, Map.of(1, 7), "more than there is")))
                .isInstanceOf(ReservationProblems.Exceeded.class);
    }

    @Test
    void issuedUnitsLeaveByTheLedgerInTheOrderTheyWereReserved() {
        int product = warehouse.product(company);
        int soon = warehouse.receive(
                company, product, 5, "A-1", "1", clock.instant().plus(Duration.ofDays(9)));
        int late = warehouse.receive(
                company, product, 5, "A-2", "2", clock.instant().plus(Duration.ofDays(99)));
        var order = reserved(demand(1, product, 8));

        var issued = within(() -> reservations.issue(order, Map.of(1, 6), "FUL-1"));

        assertThat(issued).extracting(IssuedUnits::batchNumber).containsExactly("1", "2");
        assertThat(issued).extracting(IssuedUnits::quantity).containsExactly(5, 1);
        assertThat(warehouse.shelf(soon)).isEqualTo(new Shelf(0, 0));
        assertThat(warehouse.shelf(late)).isEqualTo(new Shelf(4, 2));
        assertThatThrownBy(() -> run(() -> reservations.issue(order, Map.of(1, 3), "FUL-2")))
                .isInstanceOf(ReservationProblems.Exceeded.class);
    }

    @Test
    void unitsThatExpiredWhileReservedDoNotLeave() {
        int product = warehouse.product(company);
        warehouse.receive(company, product, 5, null, "1", clock.instant().plus(Duration.ofDays(3)));
        var order = reserved(demand(1, product, 2));
        clock.advance(Duration.ofDays(4));

        assertThatThrownBy(() -> run(() -> reservations.issue(order, Map.of(1, 2), "FUL-1")))
                .isInstanceOf(ReservationProblems.StockExpired.class);
    }

    @Test
    void aReservationExpiresLaterWhenExtendedAndNeverWhenConfirmed() {
        int product = warehouse.product(company);
        warehouse.receive(company, product, 50);
        var extended = reserved(demand(1, product, 1));
        var confirmed = reserved(demand(1, product, 1));
        var later = clock.instant().plus(Duration.ofHours(2));
        run(() -> reservations.extend(extended, later));
        run(() -> reservations.confirm(confirmed));
        run(() -> reservations.extend(confirmed, later));

        assertThat(reservations.ofOrder(extended))
                .extracting(ReservedUnits::expiresAt)
                .containsExactly(later);
        assertThat(reservations.ofOrder(confirmed))
                .extracting(ReservedUnits::expiresAt)
                .containsOnlyNulls();
    }

    @Test
    void ofTwoHundredBuyersOfAHundredUnitsAHundredSucceed() {
        int product = warehouse.product(company);
        int bucket = warehouse.receive(company, product, 100);

        var outcomes = Concurrently.run(200, () -> reserved(demand(1, product, 1)));

        assertThat(outcomes.stream().filter(outcome -> outcome.failure() == null))
                .hasSize(100);
        assertThat(outcomes.stream().map(Outcome::failure).filter(Objects::nonNull))
                .hasSize(100)
                .allMatch(ReservationProblems.InsufficientStock.class::isInstance);
        assertThat(warehouse.shelf(bucket)).isEqualTo(new Shelf(100, 100));
    }

    @Test
    void cartsWithTheSameProductsInAnyOrderNeverWaitInACircle() {
        int first = warehouse.product(company);
        int second = warehouse.product(company);
        for (int i = 0; i < 4; i++) {
            warehouse.receive(company, first, 30, "L" + i, null, null);
            warehouse.receive(company, second, 30, "L" + i, null, null);
        }
        var buyers = new ArrayList<Callable<String>>();
        for (int i = 0; i < 30; i++) {
            buyers.add(() -> reserved(demand(1, first, 2), demand(2, second, 2)));
            buyers.add(() -> reserved(demand(1, second, 2), demand(2, first, 2)));
        }

        var outcomes = Concurrently.run(buyers);

        assertThat(outcomes).allMatch(outcome -> outcome.failure() == null);
    }

    @Test
    void noClientOfTheDatabaseCanMakeTheFiguresDiffer() {
        int product = warehouse.product(company);
        int bucket = warehouse.receive(company, product, 5);
        var order = reserved(demand(1, product, 2));

        for (var statement : List.of(
                "UPDATE inventory_items SET quantity = 9 WHERE id = " + bucket,
                "UPDATE inventory_items SET reserved_quantity = 0 WHERE id = " + bucket,
                "UPDATE inventory_items SET location = 'elsewhere' WHERE id = " + bucket,
                "DELETE FROM inventory_items WHERE id = " + bucket,
                "INSERT INTO inventory_items (item_id, company_id, product_id, quantity, location) VALUES ('INV-1', '"
                        + company + "', " + product + ", 3, 'x')",
                "UPDATE stock_movements SET quantity = 9 WHERE inventory_item_id = " + bucket,
                "DELETE FROM stock_movements WHERE inventory_item_id = " + bucket,
                "truncate stock_movements",
                "DELETE FROM reservations WHERE order_number = '" + order + "'",
                "UPDATE reservations SET quantity = 1 WHERE order_number = '" + order + "'",
                "UPDATE reservations SET released_quantity = 3 WHERE order_number = '" + order + "'",
                "UPDATE products SET company_id = 'COMP-OTHER' WHERE id = " + product,
                "DELETE FROM products WHERE id = " + product)) {
            assertThatThrownBy(() -> run(() -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(warehouse.shelf(bucket)).isEqualTo(new Shelf(5, 2));
    }

    @Test
    void unitsOfOneKindAreOneBucketHoweverManyReceiveThemAtOnce() {
        int product = warehouse.product(company);
        var expiry = Instant.parse("2030-01-01T00:00:00Z");

        var outcomes = Concurrently.run(12, () -> warehouse.receive(company, product, 1, "A", "B", expiry));

        assertThat(outcomes.stream().map(Outcome::require).distinct()).hasSize(1);
        assertThat(warehouse.shelf(outcomes.getFirst().require())).isEqualTo(new Shelf(12, 0));
    }
}
