package com.quenty.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.order.reservations.AwaitedUnits;
import com.quenty.order.reservations.Demand;
import com.quenty.order.reservations.ReservationProblems;
import com.quenty.order.reservations.ReservationStore;
import com.quenty.order.reservations.Reserve;
import com.quenty.order.restocks.Restock;
import com.quenty.order.restocks.RestockStore;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Random sequences of everything that can be done with stock, held against a model that knows nothing of buckets being locked,
 * planned or triggered: plain maps of what lies where and what is promised to whom. After each step both must say the same.
 */
@ServiceIT
class StockPropertyIT {

    private static final int STEPS = 120;
    private static final List<String> PLACES = List.of("A", "B");
    private static final List<String> BATCHES = List.of("1", "2");

    private final ApiClient api;
    private final Warehouse warehouse;
    private final ReservationStore reservations;
    private final RestockStore restocks;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final String company = Warehouse.aCompany();

    StockPropertyIT(
            RestTestClient http,
            Warehouse warehouse,
            ReservationStore reservations,
            RestockStore restocks,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.api = ApiClient.of(http).as(Tokens.with("*").company(company));
        this.warehouse = warehouse;
        this.reservations = reservations;
        this.restocks = restocks;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    /** What lies in a bucket, by "product state place batch", and what is promised to the lines of orders, by product. */
    private static final class Model {
        final Map<String, Integer> onHand = new TreeMap<>();
        final Map<Integer, Integer> reserved = new TreeMap<>();
        final Map<String, Map<Integer, Integer>> open = new HashMap<>();
        final Map<String, List<Integer>> products = new HashMap<>();

        void add(String bucket, int units) {
            onHand.merge(bucket, units, Integer::sum);
        }

        int sellable(int product) {
            return onHand.entrySet().stream()
                    .filter(bucket -> bucket.getKey().startsWith(product + " sellable "))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        int available(int product) {
            return sellable(product) - reserved.getOrDefault(product, 0);
        }
    }

    private final Model model = new Model();
    private final List<Integer> products = new ArrayList<>();
    private final List<Answer> movements = new ArrayList<>();
    private final List<String> transfers = new ArrayList<>();
    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 20261122})
    void whateverIsDoneTheFiguresAreThoseOfTheModel(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            products.add(warehouse.product(company));
        }
        for (int step = 0; step < STEPS; step++) {
            var done = step(random.nextInt(11));

            assertThat(onHand()).as("seed %d, step %d: %s", seed, step, done).isEqualTo(nonZero(model.onHand));
            assertThat(reserved()).as("seed %d, step %d: %s", seed, step, done).isEqualTo(nonZero(model.reserved));
        }
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private String step(int verb) {
        return switch (verb) {
            case 0, 1 -> receive();
            case 2 -> adjust();
            case 3, 4 -> reserve();
            case 5 -> release();
            case 6 -> issue();
            case 7 -> dispatch();
            case 8 -> arrive();
            case 9 -> quarantine();
            default -> random.nextBoolean() ? reverse() : restock();
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Answer post(String path, @Nullable Object json) {
        return api.with("Idempotency-Key", ExternalId.next("KEY")).post("/api/v1/" + path, json);
    }

    private String receive() {
        int product = any(products);
        var place = any(PLACES);
        var batch = any(BATCHES);
        int units = 1 + random.nextInt(20);
        var answer = post(
                "inventory/receive",
                Json.of("product_id", product, "quantity", units, "location", place, "batch_number", batch));
        answer.is(200);
        movements.add(answer);
        model.add("%d sellable %s %s".formatted(product, place, batch), units);
        return "received " + units;
    }

    /** A bucket that exists, as "item_id" and the model's key. */
    private record Found(String itemId, String key, int reserved) {
        int product() {
            return Integer.parseInt(key.substring(0, key.indexOf(' ')));
        }
    }

    private List<Found> buckets(String state) {
        return jdbc.sql("""
                        SELECT item_id, concat_ws(' ', product_id, stock_state, location, batch_number) AS key, reserved_quantity
                        FROM inventory_items WHERE company_id = :company AND stock_state = :state ORDER BY id
                        """)
                .param("company", company)
                .param("state", state)
                .query((row, number) ->
                        new Found(row.getString("item_id"), row.getString("key"), row.getInt("reserved_quantity")))
                .list();
    }

    private String adjust() {
        var buckets = buckets("sellable");
        if (buckets.isEmpty()) {
            return "nothing";
        }
        var bucket = any(buckets);
        int change = random.nextBoolean() ? 1 + random.nextInt(5) : -1 - random.nextInt(8);
        var answer = post(
                "inventory/" + bucket.itemId() + "/adjust", Json.of("change", change, "reason_code", "data_entry"));
        boolean possible = model.onHand.getOrDefault(bucket.key(), 0) - bucket.reserved() + change >= 0;
        assertThat(answer.status()).isEqualTo(possible ? 200 : 422);
        if (possible) {
            movements.add(answer);
            model.add(bucket.key(), change);
        }
        return "adjusted " + change;
    }

    private String reserve() {
        var order = ExternalId.next("ORD");
        var demands = new ArrayList<Demand>();
        for (int line = 1; line <= 1 + random.nextInt(3); line++) {
            demands.add(new Demand(line, any(products), 1 + random.nextInt(12)));
        }
        var strategy = any(List.of(AllocationStrategy.values()));
        boolean shortfall = random.nextBoolean();
        var wanted = new HashMap<Integer, Integer>();
        demands.forEach(demand -> wanted.merge(demand.productId(), demand.quantity(), Integer::sum));
        boolean enough = wanted.entrySet().stream().allMatch(each -> model.available(each.getKey()) >= each.getValue());
        try {
            transaction.executeWithoutResult(status -> {
                var allocation = reservations.reserve(
                        new Reserve(company, order, demands, strategy, null, shortfall, AwaitedUnits.NONE));
                assertThat(enough || shortfall).isTrue();
                var lines = new HashMap<Integer, Integer>();
                for (var demand : demands) {
                    int units = allocation.reserved(demand.lineNumber());
                    assertThat(units).isEqualTo(Math.min(demand.quantity(), model.available(demand.productId())));
                    model.reserved.merge(demand.productId(), units, Integer::sum);
                    lines.put(demand.lineNumber(), units);
                }
                model.open.put(order, lines);
                model.products.put(
                        order, demands.stream().map(Demand::productId).toList());
            });
        } catch (ReservationProblems.InsufficientStock none) {
            assertThat(enough || shortfall).isFalse();
        }
        return "reserved " + demands;
    }

    private String release() {
        if (model.open.isEmpty()) {
            return "nothing";
        }
        var order = any(List.copyOf(model.open.keySet()));
        if (random.nextBoolean()) {
            transaction.executeWithoutResult(status -> reservations.release(order, "test"));
            model.open.get(order).forEach((line, units) -> close(order, line, units));
            return "released all of " + order;
        }
        return part(order, (line, units) -> reservations.release(order, Map.of(line, units), "test"), false);
    }

    private String issue() {
        if (model.open.isEmpty()) {
            return "nothing";
        }
        var order = any(List.copyOf(model.open.keySet()));
        return part(
                order,
                (line, units) -> {
                    for (var left : reservations.issue(order, Map.of(line, units), "FUL")) {
                        model.add(
                                "%d sellable %s %s".formatted(left.productId(), left.location(), left.batchNumber()),
                                -left.quantity());
                    }
                },
                true);
    }

    private interface Part {
        void of(int line, int units);
    }

    private String part(String order, Part part, boolean issued) {
        var lines = model.open.get(order);
        int line = any(List.copyOf(lines.keySet()));
        int units = 1 + random.nextInt(8);
        try {
            transaction.executeWithoutResult(status -> part.of(line, units));
            assertThat(units).isLessThanOrEqualTo(lines.get(line));
            close(order, line, units);
        } catch (ReservationProblems.Exceeded tooMuch) {
            assertThat(units).isGreaterThan(lines.get(line));
        }
        return "%s %d of line %d".formatted(issued ? "issued" : "released", units, line);
    }

    private void close(String order, int line, int units) {
        model.open.get(order).merge(line, -units, Integer::sum);
        model.reserved.merge(model.products.get(order).get(line - 1), -units, Integer::sum);
    }

    private String dispatch() {
        var buckets = buckets("sellable");
        if (buckets.isEmpty()) {
            return "nothing";
        }
        var bucket = any(buckets);
        var key = bucket.key().split(" ");
        var to = key[2].equals("A") ? "B" : "A";
        int units = 1 + random.nextInt(8);
        var answer = post(
                "inventory/transfers",
                Json.of("to_location", to, "lines", List.of(Json.of("item_id", bucket.itemId(), "quantity", units))));
        boolean possible = model.onHand.getOrDefault(bucket.key(), 0) - bucket.reserved() >= units;
        assertThat(answer.status()).isEqualTo(possible ? 201 : 422);
        if (possible) {
            transfers.add(answer.text("transfer_id"));
            model.add(bucket.key(), -units);
            model.add("%s in_transit %s %s".formatted(key[0], to, key[3]), units);
        }
        return "dispatched " + units;
    }

    private String arrive() {
        if (transfers.isEmpty()) {
            return "nothing";
        }
        var transfer = transfers.remove(random.nextInt(transfers.size()));
        var line = api.get("/api/v1/inventory/transfers/" + transfer).body().at("/lines/0");
        int units = line.path("open_quantity").asInt();
        var to = line.path("from_location").asString().equals("A") ? "B" : "A";
        var transit = "%d in_transit %s %s"
                .formatted(
                        line.path("product_id").asInt(),
                        to,
                        line.path("batch_number").asString());
        var target = "%d sellable %s %s"
                .formatted(
                        line.path("product_id").asInt(),
                        random.nextInt(3) == 0 ? line.path("from_location").asString() : to,
                        line.path("batch_number").asString());
        boolean back = target.contains(" sellable " + line.path("from_location").asString());
        var answer = post(
                "inventory/transfers/" + transfer + (back ? "/cancel" : "/receive"),
                back
                        ? Json.of("reason", "test")
                        : Json.of("lines", List.of(Json.of("line_number", 1, "quantity", units))));
        answer.is(200);
        model.add(transit, -units);
        model.add(target, units);
        return "arrived " + units;
    }

    private String quarantine() {
        boolean back = random.nextBoolean();
        var buckets = buckets(back ? "quarantine" : "sellable");
        if (buckets.isEmpty()) {
            return "nothing";
        }
        var bucket = any(buckets);
        int units = 1 + random.nextInt(5);
        var answer = post(
                "inventory/" + bucket.itemId() + (back ? "/release" : "/quarantine"),
                Json.of("quantity", units, "reason", "test"));
        boolean possible = model.onHand.getOrDefault(bucket.key(), 0) - bucket.reserved() >= units;
        assertThat(answer.status()).isEqualTo(possible ? 200 : 422);
        if (possible) {
            model.add(bucket.key(), -units);
            model.add(
                    back
                            ? bucket.key().replace("quarantine", "sellable")
                            : bucket.key().replace("sellable", "quarantine"),
                    units);
        }
        return "quarantined " + units;
    }

    private String reverse() {
        if (movements.isEmpty()) {
            return "nothing";
        }
        var moved = movements.remove(random.nextInt(movements.size()));
        var movement = moved.body().at("/movements/0");
        var itemId = movement.path("item_id").asString();
        var bucket = buckets("sellable").stream()
                .filter(found -> found.itemId().equals(itemId))
                .findFirst()
                .orElseThrow();
        int change = -movement.path("quantity").asInt();
        var answer = post(
                "stock-movements/" + movement.path("movement_id").asString() + "/reverse", Json.of("reason", "test"));
        boolean possible = model.onHand.getOrDefault(bucket.key(), 0) - bucket.reserved() + change >= 0;
        assertThat(answer.status()).isEqualTo(possible ? 200 : 422);
        if (possible) {
            model.add(bucket.key(), change);
        }
        return "reversed " + change;
    }

    private String restock() {
        int product = any(products);
        int units = 1 + random.nextInt(3);
        boolean sellable = random.nextBoolean();
        var restock = new Restock(company, product, units, sellable, "A", "1", null, ExternalId.next("RI"), null);
        transaction.executeWithoutResult(status -> restocks.restock(restock));
        transaction.executeWithoutResult(status -> restocks.restock(restock));
        model.add("%d %s A 1".formatted(product, sellable ? "sellable" : "quarantine"), units);
        return "restocked " + units;
    }

    private Map<String, Integer> onHand() {
        var found = new TreeMap<String, Integer>();
        jdbc.sql("""
                        SELECT concat_ws(' ', product_id, stock_state, location, batch_number) AS key, quantity
                        FROM inventory_items WHERE company_id = :company AND quantity <> 0
                        """).param("company", company).query(row -> {
            found.put(row.getString("key"), row.getInt("quantity"));
        });
        return found;
    }

    private Map<Integer, Integer> reserved() {
        var found = new TreeMap<Integer, Integer>();
        jdbc.sql("""
                        SELECT product_id, sum(reserved_quantity) AS units FROM inventory_items
                        WHERE company_id = :company GROUP BY product_id HAVING sum(reserved_quantity) <> 0
                        """).param("company", company).query(row -> {
            found.put(row.getInt("product_id"), row.getInt("units"));
        });
        return found;
    }

    private static <K> Map<K, Integer> nonZero(Map<K, Integer> counts) {
        var left = new TreeMap<>(counts);
        left.values().removeIf(units -> units == 0);
        return left;
    }
}
