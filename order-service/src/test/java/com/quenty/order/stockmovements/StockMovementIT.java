package com.quenty.order.stockmovements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class StockMovementIT {

    private final ApiClient platform;
    private final Warehouse warehouse;
    private final StockMovementRepository ledger;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final String company = Warehouse.aCompany();

    StockMovementIT(
            RestTestClient http,
            Warehouse warehouse,
            StockMovementRepository ledger,
            TransactionOperations transaction,
            JdbcClient jdbc,
            MutableClock clock) {
        this.platform = ApiClient.of(http);
        this.warehouse = warehouse;
        this.ledger = ledger;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private ApiClient staff() {
        return platform.as(Tokens.with("*").company(company)).with("Idempotency-Key", ExternalId.next("KEY"));
    }

    private Answer received(int product, int quantity, String reference) {
        return staff().post(
                        "/api/v1/inventory/receive",
                        Json.of("product_id", product, "quantity", quantity, "reference_number", reference));
    }

    private static String movement(Answer moved) {
        moved.is(200);
        return moved.body().at("/movements/0/movement_id").asString();
    }

    private static String item(Answer moved) {
        return moved.body().at("/items/0/item_id").asString();
    }

    private Answer reverse(String movement) {
        return staff().post("/api/v1/stock-movements/" + movement + "/reverse", Json.of("reason", "wrong product"));
    }

    @Test
    void theLedgerIsListedByWhatOneLooksFor() {
        int product = warehouse.product(company);
        var first = received(product, 10, "PO-1");
        received(product, 5, "PO-2");
        staff().post(
                        "/api/v1/inventory/" + item(first) + "/adjust",
                        Json.of("change", -2, "reason_code", "damaged", "notes", "dropped"));
        var list = "/api/v1/stock-movements?product_id=" + product;

        assertThat(staff().get(list).items("quantity")).containsExactly("-2", "5", "10");
        assertThat(staff().get(list).items("balance_after")).containsExactly("13", "15", "10");
        assertThat(staff().get(list + "&movement_type=IN").items("reference_number"))
                .containsExactly("PO-2", "PO-1");
        assertThat(staff().get(list + "&reference_number=PO-2").items("quantity"))
                .containsExactly("5");
        assertThat(staff().get(list + "&reason_code=damaged").items("notes")).containsExactly("dropped");
        assertThat(staff().get(list + "&item_id=" + item(first)).items("quantity"))
                .hasSize(3);
        assertThat(staff().get(list + "&created_until=2020-01-01T00:00:00Z").items("quantity"))
                .isEmpty();
        assertThat(staff().get(list + "&created_from=2020-01-01T00:00:00Z&sort=created_at")
                        .items("quantity"))
                .containsExactly("10", "5", "-2");
        assertThat(staff().get("/api/v1/stock-movements/" + movement(first)).text("reference_number"))
                .isEqualTo("PO-1");
        var stranger = platform.as(Tokens.with("*").company(Warehouse.aCompany()));
        assertThat(stranger.get(list).items("quantity")).isEmpty();
    }

    @Test
    void aMovementIsTakenBackByAnotherAndOnce() {
        int product = warehouse.product(company);
        var received = received(product, 10, "PO-1");

        var reversal = reverse(movement(received));

        reversal.is(200);
        assertThat(reversal.body().at("/movements/0/quantity").asInt()).isEqualTo(-10);
        assertThat(reversal.body().at("/movements/0/reversal_of").asString()).isEqualTo(movement(received));
        assertThat(staff().get("/api/v1/stock-movements/" + movement(received)).text("reversed_by"))
                .isEqualTo(movement(reversal));
        reverse(movement(received)).problem("movement-reversed");
        reverse(movement(reversal)).problem("movement-irreversible");
    }

    @Test
    void ofManyWhoTakeAMovementBackAtOnceOneDoes() {
        int product = warehouse.product(company);
        received(product, 100, "PO-0");
        var movement = movement(received(product, 10, "PO-1"));

        var outcomes = Concurrently.run(6, () -> reverse(movement).status());

        assertThat(outcomes.stream().map(Outcome::require))
                .containsOnlyOnce(200)
                .allMatch(s -> s == 200 || s == 409);
    }

    @Test
    void whatHasLeftMeanwhileCanNotBeTakenBack() {
        int product = warehouse.product(company);
        var received = received(product, 10, "PO-1");
        staff().post("/api/v1/inventory/" + item(received) + "/issue", Json.of("quantity", 1, "reason_code", "sample"));

        var answer = reverse(movement(received));

        answer.problem(422, "stock-unavailable");
    }

    @Test
    void halfOfAQuarantineIsNotTakenBack() {
        int product = warehouse.product(company);
        var received = received(product, 10, "PO-1");
        var moved = staff().post(
                        "/api/v1/inventory/" + item(received) + "/quarantine", Json.of("quantity", 1, "reason", "wet"));

        reverse(movement(moved)).problem("movement-irreversible");
    }

    @Test
    void entriesOfABucketAreDatedInTheOrderTheyWereWritten() {
        int product = warehouse.product(company);
        int bucket = warehouse.receive(company, product, 5);
        clock.advance(Duration.ofDays(-3));
        var before = clock.instant();

        warehouse.receive(company, product, 2);

        assertThat(ledger.balanceAt(bucket, before)).isZero();
        assertThat(ledger.balanceAt(bucket, Instant.now(java.time.Clock.systemUTC())))
                .isEqualTo(7);
    }

    @Test
    void entriesLieInThePartitionOfTheirMonthAndOldOnesInTheDefault() {
        int product = warehouse.product(company);
        clock.advance(Duration.ofDays(-90));
        warehouse.receive(company, product, 5);
        clock.reset();
        warehouse.receive(company, product, 5);

        var partitions = jdbc.sql(
                        "SELECT tableoid::regclass::text FROM stock_movements WHERE product_id = :p ORDER BY id")
                .param("p", product)
                .query(String.class)
                .list();

        assertThat(partitions.get(0)).isEqualTo("stock_movements_default");
        assertThat(partitions.get(1)).matches("stock_movements_y\\d{4}m\\d\\d");
    }

    @Test
    void whatCameBeforeItsMonthWasMadeIsMovedThereAndStaysTheSame() {
        int product = warehouse.product(company);
        clock.advance(Duration.ofDays(400));
        int bucket = warehouse.receive(company, product, 5);

        Eventually.eventually(() -> {
            assertThat(jdbc.sql("SELECT tableoid::regclass::text FROM stock_movements WHERE product_id = :p")
                            .param("p", product)
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .matches("stock_movements_y\\d{4}m\\d\\d");
        });

        warehouse.receive(company, product, 2);
        assertThat(ledger.balanceAt(bucket, clock.instant())).isEqualTo(7);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("DELETE FROM stock_movements").update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseRefusesEntriesThatMakeNoSense() {
        int product = warehouse.product(company);
        int bucket = warehouse.receive(company, product, 5);
        var insert = """
                INSERT INTO stock_movements (movement_id, product_id, inventory_item_id, movement_type, quantity, reason_code,
                    created_by, created_at) VALUES ('MOV-X', %d, %d, '%s', %d, 'purchase', 'me', %s)""";

        for (var statement : List.of(
                insert.formatted(product, bucket, "IN", -1, "now() + interval '1 day'"),
                insert.formatted(product, bucket, "OUT", 1, "now() + interval '1 day'"),
                insert.formatted(product, bucket, "ADJUSTMENT", 0, "now() + interval '1 day'"),
                insert.formatted(product, bucket, "GIFT", 1, "now() + interval '1 day'"),
                insert.formatted(product, bucket, "OUT", -6, "now() + interval '1 day'"),
                insert.formatted(product, bucket, "IN", 1, "timestamptz '2020-01-01'"),
                insert.formatted(warehouse.product(company), bucket, "IN", 1, "now() + interval '1 day'"))) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }
}
