package com.quenty.order.orders;

import static com.quenty.order.Shop.Open.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Shop.Line;
import com.quenty.order.Warehouse;
import com.quenty.order.orders.backorders.BackorderDelivery;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Plays random sequences of the verbs of orders, parcels, stock and siblings over HTTP, and after each compares everything with a
 * {@link ModelShop}, which knows every unit by itself and counts them one by one. What the model forbids must be refused and change
 * nothing. Backorders are filled and orders expire only when the game says so.
 */
@ServiceIT
class OrdersAgainstAModelIT {

    private static final int STEPS = 250;

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final OrderExpiryService expiry;
    private final BackorderDelivery filling;
    private final MutableClock clock;
    private final Scheduler scheduler;
    private final JdbcClient jdbc;

    private Shop.Open shop;
    private ModelShop model;
    private final Map<Integer, String> buckets = new TreeMap<>();

    OrdersAgainstAModelIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse,
            OrderExpiryService expiry,
            BackorderDelivery filling,
            MutableClock clock,
            Scheduler scheduler,
            JdbcClient jdbc) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
        this.expiry = expiry;
        this.filling = filling;
        this.clock = clock;
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open() {
        scheduler.pause();
        shop = shops.open(http, customers);
        model = new ModelShop();
        buckets.clear();
        for (var price : List.of("10.00", "3.25", "0.99")) {
            int product = shop.product(price, 6);
            model.sell(product, new BigDecimal(price), 6);
            buckets.put(
                    product,
                    jdbc.sql("SELECT item_id FROM inventory_items WHERE product_id = :p")
                            .param("p", product)
                            .query(String.class)
                            .single());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261126, 77, 4242})
    void whateverIsDoneTheServiceAndTheModelAgree(long seed) {
        System.out.println("OrdersAgainstAModelIT seed " + seed);
        var random = new Random(seed);
        var refused = new TreeMap<String, Integer>();
        var taken = new TreeMap<String, Integer>();
        for (int step = 0; step < STEPS; step++) {
            var move = move(random);
            boolean expected = move.model().getAsBoolean();
            var answer = move.service().get();
            boolean done = answer.status() < 300;
            assertThat(done)
                    .as("seed %d, step %d: %s, answered %d %s", seed, step, move.what(), answer.status(), answer.body())
                    .isEqualTo(expected);
            assertThat(answer.status()).isLessThan(500);
            (done ? taken : refused).merge(move.what().split(" ")[0], 1, Integer::sum);
            agree("seed %d, step %d: %s".formatted(seed, step, move.what()));
        }
        System.out.println("  taken " + taken + ", refused " + refused);
        assertThat(taken.keySet())
                .contains("place", "confirm", "process", "pack", "ship", "deliver", "edit", "receive", "fill");
    }

    private record Move(
            String what, java.util.function.BooleanSupplier model, java.util.function.Supplier<Answer> service) {}

    /** A verb that anybody may try on any order, sensible or not. */
    private Move move(Random random) {
        var numbers = model.numbers();
        if (numbers.isEmpty() || random.nextInt(12) == 0) {
            return place(random);
        }
        // Mostly the latest ones: they are the ones to which something can still happen.
        int back = Math.min(numbers.size() - 1, (int) Math.abs(random.nextGaussian() * 2));
        var number = numbers.get(numbers.size() - 1 - back);
        int product = List.copyOf(buckets.keySet()).get(random.nextInt(buckets.size()));
        if (random.nextInt(3) > 0) {
            return next(random, number, product);
        }
        int units = 1 + random.nextInt(4);
        int line = 1 + random.nextInt(3);
        int parcel = 1 + random.nextInt(Math.max(1, model.parcels(number)));
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> verb(number, "confirm", () -> model.confirm(number));
            case 3, 4 -> verb(number, "process", () -> model.process(number));
            case 5, 6 -> pack(number, line, units);
            case 7, 8, 9 -> ship(number, parcel);
            case 10 -> carry(number, parcel);
            case 11, 12 -> deliver(number, parcel);
            case 13 ->
                move(
                        "unpack " + number + " parcel " + parcel,
                        () -> model.unpack(number, parcel),
                        path(number, "fulfilments/%d/cancel".formatted(parcel)),
                        Json.of("reason", "unpacked"));
            case 14 ->
                move(
                        "cancel " + number,
                        () -> model.cancel(number),
                        path(number, "cancel"),
                        Json.of("reason", "not wanted"));
            case 15 ->
                move("hold " + number, () -> model.hold(number), path(number, "hold"), Json.of("reason", "wait"));
            case 16 -> verb(number, "resume", () -> model.resume(number));
            case 17 -> edit(random, number, line, units, product);
            case 18 -> comeBack(random, number, line, units);
            case 19 -> receive(product, units);
            case 20 -> adjust(product, -units);
            case 21 -> fill(product);
            case 22 -> random.nextInt(4) == 0 ? expire(random) : pay(number);
            default -> verb(number, "complete", () -> model.complete(number));
        };
    }

    /** What would be done with the order if nothing came in between: or else few would ever get far. */
    private Move next(Random random, String number, int product) {
        var status = model.status(number);
        if (List.of("pending", "confirmed", "backordered").contains(status) && random.nextInt(3) == 0) {
            return edit(random, number, 1 + random.nextInt(2), 1 + random.nextInt(3), product);
        }
        return switch (status) {
            case "pending" -> verb(number, "confirm", () -> model.confirm(number));
            case "confirmed" -> verb(number, "process", () -> model.process(number));
            case "backordered" -> random.nextBoolean() ? receive(product, 5) : fill(product);
            case "processing", "partially_shipped" -> {
                int packed = model.parcelThatIs(number, "packed");
                int line = model.lineToPack(number);
                yield packed > 0 && (line == 0 || random.nextBoolean())
                        ? ship(number, packed)
                        : pack(number, Math.max(1, line), 1 + random.nextInt(2));
            }
            case "shipped", "in_transit" -> {
                int shipped = model.parcelThatIs(number, "shipped");
                yield shipped > 0 && random.nextInt(3) == 0
                        ? carry(number, shipped)
                        : deliver(number, Math.max(shipped, model.parcelThatIs(number, "carried")));
            }
            case "delivered", "completed", "partially_returned" ->
                random.nextBoolean()
                        ? comeBack(random, number, 1 + random.nextInt(2), 1)
                        : verb(number, "complete", () -> model.complete(number));
            case "on_hold" -> verb(number, "resume", () -> model.resume(number));
            default -> place(random);
        };
    }

    private Move ship(String number, int parcel) {
        return move(
                "ship " + number + " parcel " + parcel,
                () -> model.ship(number, parcel),
                path(number, "fulfilments/%d/ship".formatted(parcel)),
                Json.of("tracking_numbers", List.of()));
    }

    private Move carry(String number, int parcel) {
        return move(
                "carry " + number + " parcel " + parcel,
                () -> model.carry(number, parcel),
                path(number, "fulfilments/%d/in-transit".formatted(parcel)),
                null);
    }

    private Move deliver(String number, int parcel) {
        return move(
                "deliver " + number + " parcel " + parcel,
                () -> model.deliver(number, parcel),
                path(number, "fulfilments/%d/deliver".formatted(parcel)),
                null);
    }

    private Move move(String what, java.util.function.BooleanSupplier expected, String path, Object body) {
        return new Move(what, expected, () -> shop.staff().post(path, body));
    }

    private Move verb(String number, String verb, java.util.function.BooleanSupplier expected) {
        return move(verb + " " + number, expected, path(number, verb), null);
    }

    private Move place(Random random) {
        var products = List.copyOf(buckets.keySet());
        var lines = random.ints(1 + random.nextInt(3), 0, products.size())
                .mapToObj(i -> new Line(products.get(i), 1 + random.nextInt(4)))
                .toList();
        boolean backorder = random.nextBoolean();
        var key = ExternalId.next("KEY");
        return new Move(
                "place " + lines + (backorder ? " or wait" : ""), () -> model.canPlace(lines, backorder), () -> {
                    var answer = shop.staff()
                            .with("Idempotency-Key", key)
                            .post(
                                    "/api/v1/orders",
                                    shop.request(lines, backorder ? ", \"allow_backorder\": true" : ""));
                    if (answer.status() == 201) {
                        model.place(answer.text("order_number"), lines, backorder);
                    }
                    return answer;
                });
    }

    private Move pack(String number, int line, int units) {
        return move(
                "pack " + number + " line " + line + " x " + units,
                () -> model.pack(number, line, units),
                path(number, "fulfilments"),
                Json.of("lines", List.of(Json.of("line_number", line, "quantity", units))));
    }

    private Move edit(Random random, String number, int line, int units, int product) {
        int quantity = random.nextInt(6);
        boolean add = random.nextBoolean();
        var added = add ? ", {\"product_id\": %d, \"quantity\": %d}".formatted(product, units) : "";
        return move(
                "edit " + number + " line " + line + " to " + quantity
                        + (add ? " and add " + product + " x " + units : ""),
                () -> model.edit(number, line, quantity, add ? new Line(product, units) : null),
                path(number, "edits"),
                "{\"lines\": [{\"line_number\": %d, \"quantity\": %d}%s]}".formatted(line, quantity, added));
    }

    private Move comeBack(Random random, String number, int line, int units) {
        boolean sellable = random.nextBoolean();
        var item = ExternalId.next("RI");
        return new Move(
                "return " + number + " line " + line + " x " + units,
                () -> model.comeBack(number, line, units, sellable),
                () -> shop.platform()
                        .as(Tokens.with("*").service("reverse-logistics-service"))
                        .put(
                                "/internal/v1/orders/" + number + "/returned-items/" + item,
                                Json.of(
                                        "line_number",
                                        line,
                                        "quantity",
                                        units,
                                        "destination",
                                        sellable ? "sellable" : "quarantine",
                                        "location",
                                        null,
                                        "reason",
                                        null)));
    }

    private Move receive(int product, int units) {
        return move(
                "receive " + product + " x " + units,
                () -> model.adjust(product, units),
                "/api/v1/inventory/receive",
                Json.of("product_id", product, "quantity", units));
    }

    private Move adjust(int product, int change) {
        return move(
                "adjust " + product + " by " + change,
                () -> model.adjust(product, change),
                "/api/v1/inventory/" + buckets.get(product) + "/adjust",
                Json.of("change", change, "reason_code", "damaged"));
    }

    private Move fill(int product) {
        return new Move("fill " + product, () -> model.fill(product), () -> {
            filling.deliver(new BackorderDelivery.Offer(shop.company, product));
            return shop.staff().get("/api/v1/orders?limit=1");
        });
    }

    private Move expire(Random random) {
        var passed = Duration.ofMinutes(10 + random.nextInt(25));
        return new Move(
                "expire after " + passed,
                () -> {
                    model.pass(passed);
                    return true;
                },
                () -> {
                    clock.advance(passed);
                    expiry.run();
                    return shop.staff().get("/api/v1/orders?limit=1");
                });
    }

    private Move pay(String number) {
        var loan = ExternalId.next("LOAN");
        var amount = model.total(number);
        return new Move(
                "pay " + number,
                () -> model.pay(number),
                () -> shop.platform()
                        .as(Tokens.with("*").service("microcredit-service"))
                        .put("/internal/v1/orders/" + number + "/credit-payment", """
                                {"loan_id": "%s", "customer_id": "%s", "amount": %s, "currency": "USD", "paid_on": "2026-11-26"}""".formatted(
                                        loan, shop.customer, amount)));
    }

    /** Every order, line and bucket, and what the database must hold at any time. */
    private void agree(String when) {
        var orders = jdbc.sql("""
                        SELECT o.order_number, o.status, o.total_amount, i.line_number, i.quantity, i.shortfall_quantity,
                               i.packed_quantity, i.shipped_quantity, i.delivered_quantity, i.returned_quantity, i.cancelled_quantity
                        FROM orders o JOIN order_items i ON i.order_id = o.id
                        WHERE o.company_id = :company ORDER BY o.id, i.line_number
                        """)
                .param("company", shop.company)
                .query((row, n) ->
                        "%s %s %s line %d: %d ordered, %d short, %d packed, %d shipped, %d delivered, %d returned, %d taken back"
                                .formatted(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getBigDecimal(3).toPlainString(),
                                        row.getInt(4),
                                        row.getInt(5),
                                        row.getInt(6),
                                        row.getInt(7),
                                        row.getInt(8),
                                        row.getInt(9),
                                        row.getInt(10),
                                        row.getInt(11)))
                .list();
        assertThat(String.join("\n", orders)).as(when).isEqualTo(String.join("\n", model.orders()));
        var stock =
                buckets.keySet().stream().collect(Collectors.toMap(product -> product, product -> shop.stock(product)));
        assertThat(stock).as(when).isEqualTo(model.stock());
        assertThat(warehouse.contradictions()).as(when).isEmpty();
        assertThat(openReservations()).as(when).isEqualTo(model.reserved());
    }

    /** Open reservations by order and line, where there are any. */
    private List<String> openReservations() {
        return new ArrayList<>(
                jdbc.sql("""
                        SELECT order_number || ' ' || line_number || ': ' || sum(open_quantity)
                        FROM reservations WHERE company_id = :company
                        GROUP BY order_number, line_number HAVING sum(open_quantity) > 0
                        ORDER BY order_number, line_number
                        """).param("company", shop.company).query(String.class).list());
    }
}
