package com.quenty.order.stocktransfers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.Warehouse;
import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.order.reservations.AwaitedUnits;
import com.quenty.order.reservations.Demand;
import com.quenty.order.reservations.ReservationProblems;
import com.quenty.order.reservations.ReservationStore;
import com.quenty.order.reservations.Reserve;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class TransferIT {

    private static final String PATH = "/api/v1/inventory/transfers";

    private final ApiClient platform;
    private final Warehouse warehouse;
    private final ReservationStore reservations;
    private final BucketRepository buckets;
    private final TransactionOperations transaction;
    private final String company = Warehouse.aCompany();

    TransferIT(
            RestTestClient http,
            Warehouse warehouse,
            ReservationStore reservations,
            BucketRepository buckets,
            TransactionOperations transaction) {
        this.platform = ApiClient.of(http);
        this.warehouse = warehouse;
        this.reservations = reservations;
        this.buckets = buckets;
        this.transaction = transaction;
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private ApiClient staff() {
        return platform.as(Tokens.with("*").company(company)).with("Idempotency-Key", ExternalId.next("KEY"));
    }

    private Answer dispatch(String item, int quantity, String to) {
        return staff().post(
                        PATH,
                        Json.of("to_location", to, "lines", List.of(Json.of("item_id", item, "quantity", quantity))));
    }

    private String dispatched(String item, int quantity) {
        var answer = dispatch(item, quantity, "MED");
        answer.is(201);
        return answer.text("transfer_id");
    }

    private Answer verb(String transfer, String verb, @Nullable Object json) {
        return staff().post(PATH + "/" + transfer + "/" + verb, json);
    }

    private List<String> stock(int product) {
        return staff().get("/api/v1/inventory?sort=created_at&product_id=" + product)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("location").asString() + " "
                        + item.path("stock_state").asString() + " "
                        + item.path("quantity").asInt())
                .toList();
    }

    @Test
    void goodsAreInTransitUntilTheyAreReceived() {
        int product = warehouse.product(company);
        var expiry = Instant.parse("2030-01-01T00:00:00Z");
        var item = warehouse.itemId(warehouse.receive(company, product, 10, "BOG", "L1", expiry));

        var transfer = dispatched(item, 6);

        assertThat(stock(product)).containsExactly("BOG sellable 4", "MED in_transit 6");
        assertThat(buckets.reservable(company, Set.of(product))).containsEntry(product, 4L);
        var received = verb(transfer, "receive", null);
        assertThat(received.text("status")).isEqualTo("received");
        assertThat(stock(product)).containsExactly("BOG sellable 4", "MED in_transit 0", "MED sellable 6");
        var arrived = staff().get("/api/v1/inventory?stock_state=sellable&location=MED");
        assertThat(arrived.items("batch_number")).containsExactly("L1");
        assertThat(arrived.items("expiry_date")).containsExactly("2030-01-01T00:00:00Z");
        assertThat(staff().get("/api/v1/stock-movements?reference_number=" + transfer)
                        .items("quantity"))
                .containsExactlyInAnyOrder("-6", "6", "-6", "6");
        verb(transfer, "receive", null).problem("illegal-transition");
    }

    @Test
    void goodsMayArriveBitByBitAndTheRestTurnsBackOrIsLost() {
        int product = warehouse.product(company);
        var item = warehouse.itemId(warehouse.receive(company, product, 20, "BOG", null, null));
        var first = dispatched(item, 8);
        var second = dispatched(item, 8);

        var part = verb(first, "receive", Json.of("lines", List.of(Json.of("line_number", 1, "quantity", 5))));
        assertThat(part.text("status")).isEqualTo("partially_received");
        assertThat(part.body().at("/lines/0/open_quantity").asInt()).isEqualTo(3);
        verb(second, "receive", Json.of("lines", List.of(Json.of("line_number", 1, "quantity", 7))));
        assertThat(verb(first, "cancel", Json.of("reason", "Road closed.")).text("status"))
                .isEqualTo("cancelled");
        var closed = verb(second, "close-short", Json.of("reason", "Fell off the truck."));

        assertThat(closed.text("status")).isEqualTo("closed_short");
        assertThat(closed.body().at("/lines/0/lost_quantity").asInt()).isEqualTo(1);
        assertThat(stock(product)).containsExactly("BOG sellable 7", "MED in_transit 0", "MED sellable 12");
        verb(first, "receive", null).is(409);
        assertThat(staff().get(PATH + "/" + second + "/history").items("to"))
                .containsExactly("closed_short", "partially_received", "in_transit");
        assertThat(staff().get(PATH + "?status=cancelled").items("transfer_id")).containsExactly(first);
    }

    @Test
    void moreThanIsOnItsWayDoesNotArrive() {
        int product = warehouse.product(company);
        var item = warehouse.itemId(warehouse.receive(company, product, 20, "BOG", null, null));
        var transfer = dispatched(item, 8);

        verb(transfer, "receive", Json.of("lines", List.of(Json.of("line_number", 1, "quantity", 9))))
                .problem("transfer-exceeded");
        assertThat(verb(transfer, "receive", Json.of("lines", List.of(Json.of("line_number", 2, "quantity", 1))))
                        .pointers())
                .containsExactly("/lines/0/line_number");
        assertThat(verb(
                                transfer,
                                "receive",
                                Json.of(
                                        "lines",
                                        List.of(
                                                Json.of("line_number", 1, "quantity", 1),
                                                Json.of("line_number", 1, "quantity", 1))))
                        .pointers())
                .containsExactly("/lines/1/line_number");
    }

    @ParameterizedTest
    @CsvSource({"MED, 21, 422", "BOG, 1, 422", "MED, 0, 400", "' ', 1, 400"})
    void aTransferThatMakesNoSenseMovesNothing(String to, int quantity, int status) {
        int product = warehouse.product(company);
        var item = warehouse.itemId(warehouse.receive(company, product, 20, "BOG", null, null));

        assertThat(dispatch(item, quantity, to).status()).isEqualTo(status);
        assertThat(stock(product)).containsExactly("BOG sellable 20");
    }

    @Test
    void twoLinesOfOneItemDoNotPassOneByOne() {
        int product = warehouse.product(company);
        var item = warehouse.itemId(warehouse.receive(company, product, 10, "BOG", null, null));
        var answer = staff().post(PATH, """
                        {"to_location": "MED", "lines": [{"item_id": "%1$s", "quantity": 6}, {"item_id": "%1$s", "quantity": 6}]}""".formatted(item));

        answer.is(422);
        assertThat(stock(product)).containsExactly("BOG sellable 10");
    }

    @Test
    void goodsOfTwoCompaniesDoNotTravelTogether() {
        var other = Warehouse.aCompany();
        var mine = warehouse.itemId(warehouse.receive(company, warehouse.product(company), 5, "BOG", null, null));
        var theirs = warehouse.itemId(warehouse.receive(other, warehouse.product(other), 5, "BOG", null, null));
        var body = Json.of(
                "to_location",
                "MED",
                "lines",
                List.of(Json.of("item_id", mine, "quantity", 1), Json.of("item_id", theirs, "quantity", 1)));

        var unknown = staff().post(PATH, body);
        unknown.problem("inventory-item-unknown", "/lines/1/item_id");
        var answer = platform.with("Idempotency-Key", ExternalId.next("KEY")).post(PATH, body);
        answer.problem("transfer-misdirected", "/lines/1/item_id");
    }

    @Test
    void ofManyWhoReceiveOneTransferAtOnceOneDoes() {
        int product = warehouse.product(company);
        var item = warehouse.itemId(warehouse.receive(company, product, 20, "BOG", null, null));
        var transfer = dispatched(item, 8);

        var outcomes = Concurrently.run(6, () -> verb(transfer, "receive", null).status());

        assertThat(outcomes.stream().map(Outcome::require))
                .containsOnlyOnce(200)
                .allMatch(s -> s == 200 || s == 409);
        assertThat(stock(product)).containsExactly("BOG sellable 12", "MED in_transit 0", "MED sellable 8");
    }

    @Test
    void transfersAndReservationsOfTheSameUnitsNeverWaitInACircle() {
        int first = warehouse.product(company);
        int second = warehouse.product(company);
        var items = new ArrayList<String>();
        for (int product : new int[] {first, second}) {
            for (var place : new String[] {"BOG", "CLO"}) {
                items.add(warehouse.itemId(warehouse.receive(company, product, 40, place, null, null)));
            }
        }
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 10; i++) {
            boolean forwards = i % 2 == 0;
            var order = forwards ? items : items.reversed();
            work.add(() -> {
                var lines = order.stream()
                        .map("{\"item_id\": \"%s\", \"quantity\": 2}"::formatted)
                        .toList();
                var answer = staff().post(PATH, "{\"to_location\": \"MED\", \"lines\": %s}".formatted(lines));
                return answer.status() == 201
                        ? verb(
                                        answer.text("transfer_id"),
                                        forwards ? "receive" : "cancel",
                                        forwards ? null : Json.of("reason", "x"))
                                .status()
                        : answer.status();
            });
            work.add(() -> reserve(forwards ? List.of(first, second) : List.of(second, first)));
        }

        var outcomes = Concurrently.run(work);

        assertThat(outcomes.stream().map(Outcome::require)).allMatch(status -> status == 200 || status == 422);
    }

    private int reserve(List<Integer> products) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var demands = new ArrayList<Demand>();
                products.forEach(product -> demands.add(new Demand(demands.size() + 1, product, 3)));
                reservations.reserve(new Reserve(
                        company,
                        ExternalId.next("ORD"),
                        demands,
                        AllocationStrategy.FEWEST_SPLITS,
                        null,
                        false,
                        AwaitedUnits.NONE));
                return 200;
            }));
        } catch (ReservationProblems.InsufficientStock none) {
            return 422;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    adjust | {"change": -1, "reason_code": "lost"}
                    issue  | {"quantity": 1, "reason_code": "sample"}
                    """)
    void whatIsOnItsWayIsNeitherAdjustedNorIssued(String verb, String body) {
        int product = warehouse.product(company);
        dispatched(warehouse.itemId(warehouse.receive(company, product, 10, "BOG", "L1", null)), 6);
        var onItsWay = staff().get("/api/v1/inventory?stock_state=in_transit&product_id=" + product)
                .items("item_id")
                .getFirst();

        var answer = staff().post("/api/v1/inventory/" + onItsWay + "/" + verb, body);

        answer.problem(409, "wrong-stock-state");
        assertThat(stock(product)).containsExactly("BOG sellable 4", "MED in_transit 6");
    }
}
