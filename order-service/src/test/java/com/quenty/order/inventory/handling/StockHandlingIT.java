package com.quenty.order.inventory.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.StockEvents;
import com.quenty.order.Warehouse;
import com.quenty.order.Warehouse.Shelf;
import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.inventory.StockArrived;
import com.quenty.order.inventory.StockOut;
import com.quenty.order.inventory.StockRunLow;
import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.order.reservations.AwaitedUnits;
import com.quenty.order.reservations.Demand;
import com.quenty.order.reservations.ReservationStore;
import com.quenty.order.reservations.Reserve;
import com.quenty.order.restocks.Restock;
import com.quenty.order.restocks.RestockProblems;
import com.quenty.order.restocks.RestockStore;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class StockHandlingIT {

    private final ApiClient platform;
    private final Warehouse warehouse;
    private final ReservationStore reservations;
    private final BucketRepository buckets;
    private final RestockStore restocks;
    private final QuarantineService quarantine;
    private final StockEvents events;
    private final TransactionOperations transaction;
    private final MutableClock clock;
    private final String company = Warehouse.aCompany();

    StockHandlingIT(
            RestTestClient http,
            Warehouse warehouse,
            ReservationStore reservations,
            BucketRepository buckets,
            RestockStore restocks,
            QuarantineService quarantine,
            StockEvents events,
            TransactionOperations transaction,
            MutableClock clock) {
        this.platform = ApiClient.of(http);
        this.warehouse = warehouse;
        this.reservations = reservations;
        this.buckets = buckets;
        this.restocks = restocks;
        this.quarantine = quarantine;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private ApiClient staff() {
        return platform.as(Tokens.with("*").company(company)).with("Idempotency-Key", ExternalId.next("KEY"));
    }

    private Answer receive(int product, int quantity, String more) {
        return staff().post("/api/v1/inventory/receive", """
                        {"product_id": %d, "quantity": %d%s}""".formatted(product, quantity, more));
    }

    private static String item(Answer moved) {
        moved.is(200);
        return moved.body().at("/items/0/item_id").asString();
    }

    private Answer verb(String item, String verb, Object json) {
        return staff().post("/api/v1/inventory/" + item + "/" + verb, json);
    }

    private Answer get(String item) {
        return staff().get("/api/v1/inventory/" + item);
    }

    private void reserve(int product, int quantity) {
        transaction.executeWithoutResult(status -> reservations.reserve(new Reserve(
                company,
                ExternalId.next("ORD"),
                List.of(new Demand(1, product, quantity)),
                AllocationStrategy.FEFO,
                null,
                false,
                AwaitedUnits.NONE)));
    }

    @Test
    void receivedGoodsGoIntoTheBucketOfTheirKind() {
        int product = warehouse.product(company);
        var first = receive(product, 10, ", \"location\": \"BOG-1\", \"reference_number\": \"PO-7\"");
        var again = receive(product, 5, ", \"location\": \" BOG-1 \"");
        var batch = receive(product, 5, ", \"location\": \"BOG-1\", \"batch_number\": \"L1\"");

        assertThat(item(again)).isEqualTo(item(first));
        assertThat(item(batch)).isNotEqualTo(item(first));
        assertThat(first.body().at("/movements/0/movement_type").asString()).isEqualTo("IN");
        assertThat(first.body().at("/movements/0/reason_code").asString()).isEqualTo("purchase");
        assertThat(first.body().at("/movements/0/reference_number").asString()).isEqualTo("PO-7");
        assertThat(again.body().at("/movements/0/balance_after").asInt()).isEqualTo(15);
        var item = get(item(first));
        assertThat(item.body().path("quantity").asInt()).isEqualTo(15);
        assertThat(item.body().path("available_quantity").asInt()).isEqualTo(15);
        assertThat(item.text("status")).isEqualTo("in_stock");
    }

    @Test
    void theSameReceiptToldTwiceCountsOnce() {
        int product = warehouse.product(company);
        var keyed = platform.as(Tokens.with("*").company(company)).with("Idempotency-Key", ExternalId.next("KEY"));
        var body = Json.of("product_id", product, "quantity", 10);

        var outcomes = Concurrently.run(6, () -> keyed.post("/api/v1/inventory/receive", body));

        assertThat(outcomes.stream().map(Outcome::require)).allMatch(a -> a.status() == 200 || a.status() == 409);
        var item = outcomes.stream()
                .map(Outcome::require)
                .filter(a -> a.status() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(get(item(item)).body().path("quantity").asInt()).isEqualTo(10);
    }

    @Test
    void nothingMovesWithoutAnIdempotencyKey() {
        int product = warehouse.product(company);
        var unkeyed = platform.as(Tokens.with("*").company(company));

        var answer = unkeyed.post("/api/v1/inventory/receive", Json.of("product_id", product, "quantity", 10));

        answer.problem(400, "idempotency-key-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "quantity": 0                                            | 400 | /quantity
                    "quantity": -1                                           | 400 | /quantity
                    "quantity": 2147483648                                   | 400 | /quantity
                    "quantity": 1.5                                          | 400 | /quantity
                    "quantity": 1, "reason_code": "damaged"                  | 422 | /reason_code
                    "quantity": 1, "reason_code": "whim"                     | 400 | /reason_code
                    "quantity": 1, "expiry_date": "2020-01-01T00:00:00Z"     | 422 | /expiry_date
                    "quantity": 1, "expiry_date": "tomorrow"                 | 400 | /expiry_date
                    "quantity": 1, "expiry_date": "+10000-01-01T00:00:00Z"   | 400 | /expiry_date
                    "quantity": 1, "expiry_date": "-0001-01-01T00:00:00Z", "quarantine": true | 400 | /expiry_date
                    "quantity": 1, "shelf": "x"                              | 400 | /shelf
                    """)
    void aReceiptOutOfShapeNamesTheField(String members, int status, String pointer) {
        int product = warehouse.product(company);

        var answer = staff().post("/api/v1/inventory/receive", "{\"product_id\": " + product + ", " + members + "}");

        answer.is(status);
        assertThat(String.join(",", answer.pointers())).isEqualTo(pointer);
        assertThat(staff().get("/api/v1/inventory").items("item_id")).isEmpty();
    }

    @Test
    void anotherCompanysProductCanNotBeReceived() {
        int theirs = warehouse.product(Warehouse.aCompany());

        receive(theirs, 1, "").problem("product-unknown");
        assertThat(receive(2147483647, 1, "").pointers()).containsExactly("/product_id");
    }

    @Test
    void moreThanABucketCanHoldIsRefused() {
        int product = warehouse.product(company);
        var item = item(receive(product, 2147483647, ""));

        var answer = receive(product, 1, "");

        answer.problem(422, "inventory-item-full");
        assertThat(answer.body().path("limit").asLong()).isEqualTo(2147483647);
        assertThat(get(item).body().path("quantity").asInt()).isEqualTo(2147483647);
    }

    @Test
    void issuedGoodsLeaveAtMostAsFarAsTheyAreAvailable() {
        int product = warehouse.product(company);
        var item = item(receive(product, 10, ""));
        reserve(product, 6);

        verb(item, "issue", Json.of("quantity", 4, "reason_code", "sample")).is(200);
        var tooMany = verb(item, "issue", Json.of("quantity", 1, "reason_code", "sample"));
        tooMany.problem(422, "stock-unavailable");
        assertThat(tooMany.body().path("reserved").asInt()).isEqualTo(6);
        assertThat(verb(item, "issue", Json.of("quantity", 1)).pointers()).containsExactly("/reason_code");
        verb(item, "issue", Json.of("quantity", 1, "reason_code", "found")).is(422);
    }

    @Test
    void anAdjustmentGoesEitherWayAndWantsAReason() {
        int product = warehouse.product(company);
        var item = item(receive(product, 10, ""));

        assertThat(verb(item, "adjust", Json.of("change", -3, "reason_code", "damaged"))
                        .body()
                        .at("/items/0/quantity")
                        .asInt())
                .isEqualTo(7);
        assertThat(verb(item, "adjust", Json.of("change", 5, "reason_code", "found"))
                        .body()
                        .at("/items/0/quantity")
                        .asInt())
                .isEqualTo(12);
        assertThat(verb(item, "adjust", Json.of("change", 5)).pointers()).containsExactly("/reason_code");
        assertThat(verb(item, "adjust", Json.of("change", 0, "reason_code", "found"))
                        .pointers())
                .containsExactly("/change");
        verb(item, "adjust", Json.of("change", -13, "reason_code", "lost")).is(422);
        verb(item, "adjust", Json.of("change", -2147483648, "reason_code", "lost"))
                .is(422);
    }

    @ParameterizedTest
    @CsvSource({"damaged,1", "lost,1", "stolen,1", "expired,1", "quality,1", "found,-1"})
    void whatIsLostIsNeverMoreAndWhatIsFoundNeverLess(String reason, int change) {
        var item = item(receive(warehouse.product(company), 10, ""));

        var answer = verb(item, "adjust", Json.of("change", change, "reason_code", reason));

        answer.problem(422, "unsuitable-reason", "/reason_code");
        assertThat(get(item).body().path("quantity").asInt()).isEqualTo(10);
    }

    @Test
    void aVerbHonoursTheVersionWhenItIsNamed() {
        var item = item(receive(warehouse.product(company), 10, ""));
        var stale = staff().with("If-Match", "\"99\"");

        stale.post("/api/v1/inventory/" + item + "/adjust", Json.of("change", 1, "reason_code", "found"))
                .is(412);
    }

    @Test
    void ofManyWhoTakeTheLastUnitsNobodyGetsWhatIsNotThere() {
        var item = item(receive(warehouse.product(company), 5, ""));

        var outcomes = Concurrently.run(
                16,
                () -> verb(item, "issue", Json.of("quantity", 1, "reason_code", "sample"))
                        .status());

        assertThat(outcomes.stream().map(Outcome::require).filter(s -> s == 200))
                .hasSize(5);
        assertThat(outcomes.stream().map(Outcome::require).filter(s -> s == 422))
                .hasSize(11);
    }

    @Test
    void quarantinedUnitsAreOffSaleUntilTheyAreReleased() {
        int product = warehouse.product(company);
        var item = item(receive(product, 10, ", \"batch_number\": \"L1\""));

        var moved = verb(item, "quarantine", Json.of("quantity", 4, "reason", "Wet cartons."));

        assertThat(moved.body().path("movements")).hasSize(2);
        var quarantined = staff().get("/api/v1/inventory?status=quarantine")
                .items("item_id")
                .getFirst();
        assertThat(get(quarantined).body().path("available_quantity").asInt()).isZero();
        assertThat(get(quarantined).body().path("batch_number").asString()).isEqualTo("L1");
        assertThat(buckets.reservable(company, Set.of(product))).containsEntry(product, 6L);
        verb(quarantined, "quarantine", Json.of("quantity", 1, "reason", "x")).problem("wrong-stock-state");
        verb(quarantined, "release", Json.of("quantity", 3, "reason", "Dry again."));
        assertThat(buckets.reservable(company, Set.of(product))).containsEntry(product, 9L);
        verb(quarantined, "release", Json.of("quantity", 2, "reason", "x")).is(422);
    }

    @Test
    void whatHasExpiredGoesIntoQuarantineButForWhatIsReserved() {
        int product = warehouse.product(company);
        int bucket = warehouse.receive(
                company, product, 10, "A", "L1", clock.instant().plus(Duration.ofDays(5)));
        reserve(product, 3);
        clock.advance(Duration.ofDays(6));

        quarantine.quarantineExpired();
        quarantine.quarantineExpired();

        assertThat(warehouse.shelf(bucket)).isEqualTo(new Shelf(3, 3));
        var quarantined = staff().get("/api/v1/inventory?stock_state=quarantine");
        assertThat(quarantined.items("quantity")).hasSize(1);
        assertThat(quarantined.body().at("/items/0/quantity").asInt()).isEqualTo(7);
        var release = verb(quarantined.items("item_id").getFirst(), "release", Json.of("quantity", 1, "reason", "x"));
        release.problem("goods-expired");
    }

    @Test
    void aFullQuarantineDoesNotKeepOtherGoodsOnSale() {
        int full = warehouse.product(company);
        int other = warehouse.product(company);
        var expiry = clock.instant().plus(Duration.ofDays(5));
        int left = warehouse.receive(company, full, 10, "A", "L1", expiry);
        int moved = warehouse.receive(company, other, 10, "A", "L1", expiry);
        item(receive(
                full,
                2147483640,
                ", \"quarantine\": true, \"location\": \"A\", \"batch_number\": \"L1\", \"expiry_date\": \"%s\""
                        .formatted(expiry)));
        clock.advance(Duration.ofDays(6));

        quarantine.quarantineExpired();

        assertThat(warehouse.shelf(left)).isEqualTo(new Shelf(3, 0));
        assertThat(warehouse.shelf(moved)).isEqualTo(new Shelf(0, 0));
    }

    @Test
    void whatExpiresIsListedSoonestFirst() {
        int product = warehouse.product(company);
        for (int days : new int[] {80, 10, 40, 200}) {
            warehouse.receive(
                    company, product, days, "A", "D" + days, clock.instant().plus(Duration.ofDays(days)));
        }
        warehouse.receive(company, product, 1);

        assertThat(staff().get("/api/v1/inventory/expiring").items("batch_number"))
                .containsExactly("D10");
        assertThat(staff().get("/api/v1/inventory/expiring?within_days=60").items("batch_number"))
                .containsExactly("D10", "D40");
        assertThat(staff().get("/api/v1/inventory/expiring?within_days=90").items("batch_number"))
                .containsExactly("D10", "D40", "D80");
        staff().get("/api/v1/inventory/expiring?within_days=-1").is(400);
    }

    @Test
    void levelsAreSetAndWhatRunsLowIsSuggestedUpToTheMaximum() {
        int product = warehouse.product(company);
        var item = item(receive(product, 40, ", \"location\": \"BOG-1\""));
        receive(product, 5, ", \"location\": \"MED-1\"");
        var patched = staff().seeing(1)
                .patch("/api/v1/inventory/" + item, Json.of("min_stock_level", 30, "max_stock_level", 200));
        patched.is(200);
        assertThat(staff().get("/api/v1/inventory/low-stock").items("location")).isEmpty();

        reserve(product, 15);

        var low = staff().get("/api/v1/inventory/low-stock");
        assertThat(low.items("location")).containsExactly("BOG-1");
        var row = low.body().at("/items/0");
        assertThat(row.path("on_hand").asInt()).isEqualTo(40);
        assertThat(row.path("available").asInt()).isEqualTo(25);
        assertThat(row.path("suggested_quantity").asInt()).isEqualTo(175);
        assertThat(get(item).text("status")).isEqualTo("low_stock");
        assertThat(staff().get("/api/v1/inventory?status=low_stock").items("item_id"))
                .containsExactly(item);
    }

    @Test
    void whatHasNoMinimumIsNotReordered() {
        int product = warehouse.product(company);
        receive(product, 3, ", \"location\": \"BOG-1\"");

        reserve(product, 3);

        assertThat(staff().get("/api/v1/inventory/low-stock").items("location")).isEmpty();
    }

    @Test
    void levelsThatContradictEachOtherAreRefused() {
        var path = "/api/v1/inventory/" + item(receive(warehouse.product(company), 1, ""));

        assertThat(staff().seeing(1)
                        .patch(path, Json.of("min_stock_level", 10, "max_stock_level", 9))
                        .pointers())
                .containsExactly("/max_stock_level");
        assertThat(staff().seeing(1).patch(path, Json.of("min_stock_level", -1)).pointers())
                .containsExactly("/min_stock_level");
        staff().seeing(1).patch(path, Json.of("min_stock_level", null)).is(400);
        staff().seeing(1).patch(path, Json.of("quantity", 5)).is(400);
        staff().seeing(0).patch(path, Json.of("min_stock_level", 1)).is(412);
        staff().send(HttpMethod.PATCH, path, Json.of()).is(428);
    }

    @Test
    void theRestIsToldWhenStockArrivesRunsLowAndIsGone() {
        events.forget(); // in other tests a product had the same id
        int product = warehouse.product(company);
        var item = item(receive(product, 10, ""));
        staff().seeing(1).patch("/api/v1/inventory/" + item, Json.of("min_stock_level", 4));
        assertThat(events.about(product)).containsExactly(new StockArrived(company, Set.of(product)));
        events.forget();

        reserve(product, 5);
        assertThat(events.about(product)).isEmpty();
        verb(item, "issue", Json.of("quantity", 1, "reason_code", "sample"));
        reserve(product, 1);
        assertThat(events.about(product)).containsExactly(new StockRunLow(company, product, 4, 4));
        events.forget();
        reserve(product, 3);
        assertThat(events.about(product)).containsExactly(new StockOut(company, product));
        events.forget();
        verb(item, "adjust", Json.of("change", 2, "reason_code", "found"));
        assertThat(events.about(product)).containsExactly(new StockArrived(company, Set.of(product)));
    }

    @Test
    void returnedGoodsCountOnceHoweverOftenTheyAreTold() {
        int product = warehouse.product(company);
        var restock = new Restock(company, product, 2, true, "A", null, null, "RI-1", "unused");

        var outcomes = Concurrently.run(5, () -> {
            transaction.executeWithoutResult(status -> restocks.restock(restock));
            return true;
        });

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(buckets.reservable(company, Set.of(product))).containsEntry(product, 2L);
        var other = new Restock(company, product, 3, true, "A", null, null, "RI-1", "unused");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> restocks.restock(other)))
                .isInstanceOf(RestockProblems.Differs.class);
        var damaged = new Restock(company, product, 1, false, "A", null, null, "RI-1", "dented");
        transaction.executeWithoutResult(status -> restocks.restock(damaged));
        assertThat(buckets.reservable(company, Set.of(product))).containsEntry(product, 2L);
        assertThat(staff().get("/api/v1/inventory?stock_state=quarantine").items("item_id"))
                .hasSize(1);
    }

    @Test
    void listsAreFilteredSortedAndOfOnesOwnCompany() {
        int product = warehouse.product(company);
        warehouse.receive(company, product, 7, "A", "L1", null);
        warehouse.receive(company, product, 3, "B", "L1", null);
        warehouse.receive(company, product, 0, "C", "L2", null);

        assertThat(staff().get("/api/v1/inventory?location=B").items("quantity"))
                .hasSize(1);
        assertThat(staff().get("/api/v1/inventory?batch_number=L1&sort=quantity")
                        .items("location"))
                .containsExactly("B", "A");
        assertThat(staff().get("/api/v1/inventory?status=out_of_stock").items("location"))
                .containsExactly("C");
        assertThat(staff().get("/api/v1/inventory?status=in_stock&product_id=" + product)
                        .items("location"))
                .containsExactlyInAnyOrder("A", "B");
        var stranger = platform.as(Tokens.with("*").company(Warehouse.aCompany()));
        assertThat(stranger.get("/api/v1/inventory?product_id=" + product).items("location"))
                .isEmpty();
        assertThat(stranger.get("/api/v1/inventory/low-stock?company_id=" + company)
                        .items("location"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inventory?colour=red",
                "inventory?status=gone",
                "inventory?product_id=x",
                "inventory?sort=location",
                "inventory/low-stock?limit=101",
                "inventory/reservations?open=perhaps",
                "stock-movements?created_from=yesterday",
                "stock-movements?movement_type=in"
            })
    void aListRefusesWhatItDoesNotOffer(String query) {
        staff().get("/api/v1/" + query).is(400);
    }

    @Test
    void reservationsAreListed() {
        int product = warehouse.product(company);
        warehouse.receive(company, product, 7, "A", "L1", null);
        reserve(product, 2);

        var list = staff().get("/api/v1/inventory/reservations?open=true&product_id=" + product);
        assertThat(list.items("batch_number")).containsExactly("L1");
        assertThat(list.body().at("/items/0/open_quantity").asInt()).isEqualTo(2);
        assertThat(staff().get("/api/v1/inventory/reservations?open=false&product_id=" + product)
                        .items("item_id"))
                .isEmpty();
    }

    @Test
    void theLedgerTellsTheStockOfAPastInstant() {
        int product = warehouse.product(company);
        clock.stopAt(Instant.parse("2026-11-22T12:00:00Z"));
        var item = item(receive(product, 10, ""));
        clock.advance(Duration.ofHours(1));
        verb(item, "adjust", Json.of("change", -4, "reason_code", "lost"));
        clock.advance(Duration.ofHours(1));
        verb(item, "adjust", Json.of("change", 1, "reason_code", "found"));

        assertThat(asOf(item, "2026-11-22T11:59:59Z")).isZero();
        assertThat(asOf(item, "2026-11-22T12:00:00Z")).isEqualTo(10);
        assertThat(asOf(item, "2026-11-22T13:30:00Z")).isEqualTo(6);
        assertThat(asOf(item, "2026-11-22T14:00:00Z")).isEqualTo(7);
        var path = "/api/v1/inventory/" + item + "/as-of";
        assertThat(staff().get(path + "?as_of=2026-11-22T14:00:01Z").pointers()).containsExactly("as_of");
        assertThat(staff().get(path).body().path("quantity").asInt()).isEqualTo(7);
        staff().get(path + "?as_of=noon").is(400);
    }

    private int asOf(String item, String at) {
        var answer = staff().get("/api/v1/inventory/" + item + "/as-of?as_of=" + at);
        answer.is(200);
        return answer.body().path("quantity").asInt();
    }
}
