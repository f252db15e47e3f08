package com.quenty.order.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Orders with everything that has a price (coupon, manual discount, shipping, tax) are edited, shipped in part, cancelled and returned at
 * random. After each step the total is what a recompute of all events gives, in cents, one after the other.
 */
@ServiceIT
class PricedOrderPropertyIT {

    private static final long[] PRICES = {1000, 325, 99, 4999};

    /** All that has happened to one order. */
    private static final class Events {
        private final Map<Integer, Long> prices = new TreeMap<>();
        private final Map<Integer, Integer> units = new TreeMap<>();
        private int shipped;

        /** Given by hand, and the worth of the goods that it was given on. */
        private long goodwill;

        private long goodwillOn;

        /** The charge that was agreed on when the rest was cancelled. */
        private long agreed = -1;
    }

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final JdbcClient jdbc;
    private Shop.Open shop;
    private final List<Integer> products = new ArrayList<>();

    PricedOrderPropertyIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse,
            JdbcClient jdbc) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
        products.clear();
        for (var price : PRICES) {
            products.add(shop.product(BigDecimal.valueOf(price, 2).toPlainString(), 10_000));
        }
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", "added", "manual_discount_limit", 1))
                .is(201);
        shop.staff()
                .post(
                        "/api/v1/orders/shipping-tables",
                        Json.of(
                                "currency",
                                "USD",
                                "min_free_amount",
                                120,
                                "bands",
                                List.of(
                                        Json.of("max_total_amount", 50, "charge_amount", 8.55),
                                        Json.of("charge_amount", 5.25))))
                .is(201);
        shop.staff()
                .post(
                        "/api/v1/orders/coupons",
                        Json.of(
                                "code",
                                "TEN",
                                "kind",
                                "percent",
                                "discount_rate",
                                0.1,
                                "currency",
                                "USD",
                                "min_total_amount",
                                30,
                                "valid_from",
                                "2026-01-01"))
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261201, 99})
    void anySequenceCostsWhatARecomputeFromItsEventsGives(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 8; n++) {
            var events = new Events();
            var number = place(random, events);
            for (int step = random.nextInt(5); step > 0; step--) {
                edit(random, number, events);
            }
            if (random.nextBoolean()) {
                events.goodwill = Math.min(
                        137,
                        rest(events).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
                events.goodwillOn = goods(events);
                post(
                                number,
                                "adjustments",
                                Json.of(
                                        "kind",
                                        "discount",
                                        "label",
                                        "Goodwill",
                                        "reason",
                                        "late",
                                        "adjustment_amount",
                                        1.37))
                        .is(201);
                agree(number, events, "seed %d order %d: goodwill".formatted(seed, n));
                edit(random, number, events);
            }
            agree(number, events, "seed %d order %d: edited".formatted(seed, n));
            shipSomeAndCancelTheRest(random, number, events);
            agree(number, events, "seed %d order %d: rest cancelled".formatted(seed, n));
            comeBack(random, number, events);
            agree(number, events, "seed %d order %d: returned".formatted(seed, n));
        }
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private Answer post(String number, String path, Object body) {
        return shop.staff().post(Shop.Open.path(number, path), body);
    }

    private String place(Random random, Events events) {
        var lines = new ArrayList<Shop.Line>();
        for (int line = 1 + random.nextInt(3); line > 0; line--) {
            add(random, events, lines);
        }
        while (goods(events) < 3000) { // else the coupon is refused
            add(random, events, lines);
        }
        return Shop.Open.numberOf(
                shop.staff().post("/api/v1/orders", shop.request(lines, ", \"coupon_code\": \"ten\"")));
    }

    private void add(Random random, Events events, List<Shop.Line> lines) {
        int product = random.nextInt(PRICES.length);
        int quantity = 1 + random.nextInt(4);
        lines.add(new Shop.Line(products.get(product), quantity));
        int line = events.units.size() + 1;
        events.prices.put(line, PRICES[product]);
        events.units.put(line, quantity);
    }

    private static long goods(Events events) {
        return events.units.entrySet().stream()
                .mapToLong(line -> events.prices.get(line.getKey()) * line.getValue())
                .sum();
    }

    private void edit(Random random, String number, Events events) {
        var changes = new ArrayList<Object>();
        int line = 1 + random.nextInt(events.units.size());
        int quantity = random.nextInt(5);
        var after = new TreeMap<>(events.units);
        after.put(line, quantity);
        changes.add(Json.of("line_number", line, "quantity", quantity));
        if (random.nextBoolean()) {
            int product = random.nextInt(PRICES.length);
            int fresh = events.units.size() + 1;
            after.put(fresh, 2);
            events.prices.put(fresh, PRICES[product]);
            changes.add(Json.of("product_id", products.get(product), "quantity", 2));
        } else if (after.values().stream().allMatch(units -> units == 0)) {
            return;
        }
        events.units.putAll(after);
        var body = Json.of("lines", changes);
        var preview = Shop.Open.ok(post(number, "edits/preview", body)).body();
        var edited = Shop.Open.ok(post(number, "edits", body)).body();
        assertThat(preview.path("total_after")).isEqualTo(edited.path("total_amount"));
        assertThat(preview.path("adjustments")).isEqualTo(edited.path("adjustments"));
        agree(number, events, "edit");
    }

    private void shipSomeAndCancelTheRest(Random random, String number, Events events) {
        Shop.Open.ok(shop.verb(number, "confirm"));
        Shop.Open.ok(shop.verb(number, "process"));
        int line = events.units.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .findFirst()
                .orElseThrow()
                .getKey();
        int some = 1 + random.nextInt(events.units.get(line));
        events.agreed = shipping(events);
        shop.ship(number, shop.pack(number, line, some));
        boolean all = some == events.units.get(line)
                && events.units.values().stream().mapToInt(Integer::intValue).sum() == some;
        if (all) {
            events.agreed = -1;
        } else {
            Shop.Open.ok(shop.verb(number, "cancel", "Enough"));
            events.units.replaceAll((each, units) -> each == line ? some : 0);
        }
        events.shipped = line;
        Shop.Open.ok(shop.verb(number, "deliver"));
    }

    /** Unit by unit: what goes back for the goods adds up to what was paid for them. */
    private void comeBack(Random random, String number, Events events) {
        int units = events.units.get(events.shipped);
        var before = returned();
        for (int back = 0; back < units; ) {
            int some = 1 + random.nextInt(units - back);
            shop.platform()
                    .as(Tokens.with("*").service("reverse-logistics-service"))
                    .put(
                            "/internal/v1/orders/%s/returned-items/%s".formatted(number, ExternalId.next("RI")),
                            Json.of(
                                    "line_number",
                                    events.shipped,
                                    "quantity",
                                    some,
                                    "destination",
                                    "nowhere",
                                    "location",
                                    null,
                                    "reason",
                                    null))
                    .is(200);
            back += some;
        }
        long goodsPaid = cents(events, false);
        assertThat(returned().subtract(before)).isEqualByComparingTo(BigDecimal.valueOf(goodsPaid, 2));
    }

    private BigDecimal returned() {
        var sales = ApiClient.of(http)
                .as(Tokens.with("*").service("franchise-service"))
                .get("/internal/v1/sales/%s?sold_from=2020-01-01&sold_until=2099-01-01".formatted(shop.company));
        sales.is(200);
        return sales.body().findValuesAsString("returned").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void agree(String number, Events events, String when) {
        var order = shop.order(number).body();
        assertThat(order.path("total_amount").decimalValue())
                .as("%s: %s", when, order)
                .isEqualByComparingTo(BigDecimal.valueOf(cents(events, true), 2));
        var lines = order.path("lines")
                .valueStream()
                .map(line -> line.path("paid_price").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(lines)
                .as(when)
                .isEqualByComparingTo(order.path("total_amount").decimalValue());
        assertThat(jdbc.sql("SELECT count(*) FROM order_adjustments a JOIN orders o ON o.id = a.order_id"
                                + " WHERE o.order_number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .as(when)
                .isEqualTo(order.path("adjustments").size());
    }

    private long cents(Events events, boolean withShipping) {
        var rest = rest(events);
        long total = 0;
        var shares = dealt(shipping(events), rest, events.units);
        for (var line : rest.keySet()) {
            total += rest.get(line) + (19 * rest.get(line) + 50) / 100;
            if (withShipping && events.units.get(line) > 0) {
                long share = shares.get(line);
                total += share + (19 * share + 50) / 100;
            }
        }
        return total;
    }

    /** Lines after their discounts. */
    private static Map<Integer, Long> rest(Events events) {
        var rest = new TreeMap<Integer, Long>();
        events.units.forEach((line, units) -> rest.put(line, events.prices.get(line) * units));
        long goods = goods(events);
        if (goods >= 3000 || events.agreed >= 0) {
            takeOff((goods + 5) / 10, rest, events.units);
        }
        if (events.goodwill > 0) {
            long left = goods >= events.goodwillOn
                    ? events.goodwill
                    : (2 * events.goodwill * goods + events.goodwillOn) / (2 * events.goodwillOn);
            takeOff(
                    Math.min(
                            left,
                            rest.values().stream().mapToLong(Long::longValue).sum()),
                    rest,
                    events.units);
        }
        return rest;
    }

    private static void takeOff(long amount, Map<Integer, Long> rest, Map<Integer, Integer> units) {
        dealt(amount, Map.copyOf(rest), units).forEach((line, share) -> rest.merge(line, -share, Long::sum));
    }

    private static long shipping(Events events) {
        long goods = rest(events).values().stream().mapToLong(Long::longValue).sum();
        long charge = goods >= 12_000 ? 0 : goods <= 5000 ? 855 : 525;
        return events.agreed >= 0 ? Math.min(events.agreed, charge) : charge;
    }

    /** Whole cents of the exact share, then one each to the largest remainders, the first of equal ones. */
    private static Map<Integer, Long> dealt(long amount, Map<Integer, Long> weights, Map<Integer, Integer> units) {
        long sum = weights.values().stream().mapToLong(Long::longValue).sum();
        var lines = units.entrySet().stream()
                .filter(line -> line.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var shares = new TreeMap<Integer, Long>();
        var order = new ArrayList<>(lines);
        lines.forEach(line -> shares.put(line, amount * weight(line, weights, sum) / total(sum, lines)));
        order.sort((a, b) -> {
            long left = amount * weight(a, weights, sum) % total(sum, lines);
            long right = amount * weight(b, weights, sum) % total(sum, lines);
            return left == right ? Integer.compare(a, b) : Long.compare(right, left);
        });
        long left = amount - shares.values().stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < left; i++) {
            shares.merge(order.get(i), 1L, Long::sum);
        }
        return shares;
    }

    private static long weight(int line, Map<Integer, Long> weights, long sum) {
        return sum == 0 ? 1 : weights.get(line);
    }

    private static long total(long sum, List<Integer> lines) {
        return sum == 0 ? lines.size() : sum;
    }
}
