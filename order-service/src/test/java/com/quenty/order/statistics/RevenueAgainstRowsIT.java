package com.quenty.order.statistics;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The figures of random histories in two currencies, against sums over the rows one by one. */
@ServiceIT
class RevenueAgainstRowsIT {

    private static final int ORDERS = 10;
    private static final int STEPS = 90;
    private static final int DAYS = 20;
    private static final Map<String, Integer> DECIMALS = Map.of("USD", 2, "CLP", 0);

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final BusinessZone zone;
    private Shop.Open shop;

    RevenueAgainstRowsIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            JdbcClient jdbc,
            MutableClock clock,
            BusinessZone zone) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private record Placed(String number, String currency) {

        BigDecimal amount(long minor) {
            return BigDecimal.valueOf(minor, DECIMALS.get(currency));
        }

        BigDecimal upTo(Random random, BigDecimal most) {
            long minor = most.movePointRight(DECIMALS.get(currency)).longValueExact();
            return amount(1 + random.nextLong(minor));
        }
    }

    /** The figures of one currency by the member's name. */
    private static final class Sums extends TreeMap<String, BigDecimal> {

        void add(String member, BigDecimal amount) {
            merge(member, amount, BigDecimal::add);
        }

        BigDecimal of(String member) {
            return getOrDefault(member, BigDecimal.ZERO);
        }
    }

    private static final List<String> MEMBERS = List.of(
            "orders",
            "amount",
            "gross_amount",
            "discount_amount",
            "shipping_amount",
            "fee_amount",
            "exemption_amount",
            "tax_amount",
            "included_tax_amount",
            "credited_amount",
            "credited_tax_amount",
            "net_amount");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theFiguresOfAnyPeriodAreTheSumsOfItsRows(long seed) {
        var random = new Random(seed);
        var first = LocalDate.of(2027, 1, 4).plusMonths(seed);
        clock.stopAt(first.atTime(LocalTime.NOON).atZone(zone.zone()).toInstant());
        sell(seed % 2 == 0 ? "added" : "included");
        var orders = live(random);

        for (int i = 0; i < 12; i++) {
            var from = first.plusDays(random.nextInt(DAYS));
            requireSame(from, from.plusDays(1 + random.nextInt(DAYS)), "seed %d".formatted(seed));
        }
        var until = first.plusDays(DAYS + 10L);
        var whole = requireSame(first, until, "seed %d, all days".formatted(seed));
        requireAddedUpByDay(first, until, whole);
        requireWhatIsOwed(orders, whole);
        assertThat(whole).isNotEmpty();
        assertThat(whole.values())
                .allSatisfy(sums -> assertThat(sums.of("amount")).isGreaterThanOrEqualTo(sums.of("credited_amount")));
    }

    private void sell(String taxMode) {
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", taxMode, "shipping_taxed", true))
                .is(201);
        for (var charge : Map.of("USD", "4.95", "CLP", "3990").entrySet()) {
            shop.staff()
                    .post(
                            "/api/v1/orders/shipping-tables",
                            "{\"currency\": \"%s\", \"bands\": [{\"charge_amount\": %s}]}"
                                    .formatted(charge.getKey(), charge.getValue()))
                    .is(201);
        }
        shop.staff()
                .post(
                        "/api/v1/orders/coupons",
                        Json.of(
                                "code",
                                "SEVENTH",
                                "kind",
                                "percent",
                                "discount_rate",
                                0.07,
                                "valid_from",
                                "2026-01-01"))
                .is(201);
    }

    private List<Placed> live(Random random) {
        var products = Map.of(
                "USD", List.of(shop.product("10.99", "USD", 500), shop.product("3.33", "USD", 500)),
                "CLP", List.of(shop.product("10990", "CLP", 500), shop.product("333", "CLP", 500)));
        var orders = new ArrayList<Placed>();
        for (int step = 0; step < STEPS; step++) {
            if (step % (STEPS / ORDERS) == 0) {
                var currency = random.nextBoolean() || orders.isEmpty() ? "USD" : "CLP";
                orders.add(placed(random, orders.size() == 1 ? "CLP" : currency, products));
            } else {
                act(random, orders.get(random.nextInt(orders.size())));
            }
            clock.advance(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60 / STEPS * 2)));
        }
        return orders;
    }

    private Placed placed(Random random, String currency, Map<String, List<Integer>> products) {
        var body = shop.request(
                        List.of(
                                line(products.get(currency).get(0), 1 + random.nextInt(4)),
                                line(products.get(currency).get(1), 1 + random.nextInt(9))),
                        random.nextBoolean() ? ", \"coupon_code\": \"SEVENTH\"" : "")
                .replace("\"USD\"", '"' + currency + '"');
        var order = new Placed(Shop.Open.numberOf(shop.staff().post("/api/v1/orders", body)), currency);
        if (random.nextInt(8) > 0) {
            ok(shop.verb(order.number(), "confirm")); // the others expire, unless they are paid
        }
        return order;
    }

    private void act(Random random, Placed order) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> pay(random, order);
            case 3, 4, 5, 6 -> refund(random, order);
            case 7, 8 ->
                post(
                        order,
                        "edits",
                        "{\"lines\": [{\"line_number\": 1, \"quantity\": %d}, {\"line_number\": 2, \"quantity\": %d}]}"
                                .formatted(1 + random.nextInt(4), random.nextInt(9)));
            case 9 ->
                post(
                        order,
                        "adjustments",
                        "{\"kind\": \"%s\", \"label\": \"By hand\", \"adjustment_amount\": %s, \"reason\": \"agreed\"}"
                                .formatted(
                                        random.nextBoolean() ? "fee" : "discount",
                                        order.amount(1 + random.nextInt(80))));
            case 10 -> chargeBack(random, order);
            default -> {
                if (random.nextInt(3) == 0) {
                    post(order, "cancel", "{\"reason\": \"changed\", \"refund\": %s}".formatted(random.nextBoolean()));
                }
            }
        }
    }

    /** Done, or refused for a reason of the order's: the rows tell. */
    private Answer post(Placed order, String rest, String body) {
        var answer = shop.staff().post(path(order.number(), rest), body);
        assertThat(answer.status()).as("%s", answer).isLessThan(500).isNotEqualTo(400);
        return answer;
    }

    private void pay(Random random, Placed order) {
        var method = List.of("cash", "bank_transfer", "card").get(random.nextInt(3));
        var reference =
                method.equals("cash") ? "" : ", \"external_reference\": \"%s\"".formatted(ExternalId.next("TX"));
        var amount = random.nextBoolean()
                ? shop.order(order.number()).decimal("outstanding_amount")
                : order.amount(1 + random.nextInt(6000));
        if (amount.signum() > 0) {
            post(
                    order,
                    "payments",
                    "{\"method\": \"%s\", \"amount\": %s, \"currency\": \"%s\"%s}"
                            .formatted(method, amount, order.currency(), reference));
        }
    }

    private void refund(Random random, Placed order) {
        var paid = shop.order(order.number()).decimal("paid_amount");
        if (paid.signum() <= 0) {
            return;
        }
        var amount = random.nextInt(4) == 0 ? paid : order.upTo(random, paid);
        var lines = random.nextBoolean()
                ? ""
                : "\"lines\": [{\"line_number\": %d, \"amount\": %s}], "
                        .formatted(1 + random.nextInt(2), order.upTo(random, amount));
        var refund = post(
                order,
                "refunds",
                "{\"amount\": %s, \"currency\": \"%s\", %s\"to_store_credit\": %s, \"reason\": \"torn\"}"
                        .formatted(amount, order.currency(), lines, random.nextInt(4) == 0));
        if (refund.text("status").equals("pending") && random.nextInt(3) > 0) {
            clock.advance(Duration.ofHours(random.nextInt(60)));
            post(order, "refunds/" + refund.text("refund_id") + "/settle", "{}");
        }
    }

    private void chargeBack(Random random, Placed order) {
        var payments =
                ok(shop.staff().get(path(order.number(), "payments?limit=50"))).items("payment_id");
        if (!payments.isEmpty()) {
            post(
                    order,
                    "payments/" + payments.get(random.nextInt(payments.size())) + "/charge-back",
                    "{\"amount\": %s, \"reason\": \"disputed\"}".formatted(order.amount(1 + random.nextInt(900))));
        }
    }

    /** @return the figures by currency */
    private Map<String, Sums> requireSame(LocalDate from, LocalDate until, String when) {
        var expected = ofRows(from, until);
        var told = told(from, until);
        assertThat(told.keySet()).as(when).isEqualTo(expected.keySet());
        told.forEach((currency, sums) -> {
            for (var member : MEMBERS) {
                assertThat(sums.of(member))
                        .as("%s, %s to %s: %s in %s", when, from, until, member, currency)
                        .isEqualByComparingTo(expected.get(currency).of(member));
            }
        });
        return told;
    }

    private Map<String, Sums> told(LocalDate from, LocalDate until) {
        var figures =
                ok(shop.staff().get("/api/v1/orders/statistics?placed_from=%s&placed_until=%s".formatted(from, until)));
        var told = new TreeMap<String, Sums>();
        for (var revenue : figures.at("revenue")) {
            var sums = new Sums();
            MEMBERS.forEach(member -> sums.put(member, revenue.path(member).decimalValue()));
            told.put(revenue.path("currency").asString(), sums);
        }
        return told;
    }

    private record OrderRow(
            int id, String currency, LocalDate placed, boolean accepted, BigDecimal total, BigDecimal credited) {}

    private record AdjustmentRow(String kind, BigDecimal amount, boolean included) {}

    private record CreditRow(LocalDate day, BigDecimal amount) {}

    private Map<String, Sums> ofRows(LocalDate from, LocalDate until) {
        var sums = new TreeMap<String, Sums>();
        jdbc
                .sql("SELECT * FROM orders WHERE company_id = :company ORDER BY id")
                .param("company", shop.company)
                .query((row, number) -> new OrderRow(
                        row.getInt("id"),
                        row.getString("currency"),
                        day(row, "created_at"),
                        row.getTimestamp("confirmed_at") != null
                                && !List.of("cancelled", "expired").contains(row.getString("status")),
                        row.getBigDecimal("total_amount"),
                        row.getBigDecimal("credited_amount")))
                .list()
                .stream()
                .filter(OrderRow::accepted)
                .forEach(order -> {
                    if (isWithin(order.placed(), from, until)) {
                        addSold(order, sums.computeIfAbsent(order.currency(), none -> new Sums()));
                    }
                    addCredited(order, from, until, sums);
                });
        sums.values().forEach(each -> {
            each.add("net_amount", each.of("amount").subtract(each.of("tax_amount")));
            each.add("net_amount", each.of("credited_tax_amount").subtract(each.of("credited_amount")));
        });
        return sums;
    }

    private void addSold(OrderRow order, Sums sums) {
        sums.add("orders", BigDecimal.ONE);
        sums.add("amount", order.total());
        jdbc.sql("SELECT total_price FROM order_items WHERE order_id = :id")
                .param("id", order.id())
                .query(BigDecimal.class)
                .list()
                .forEach(price -> sums.add("gross_amount", price));
        for (var adjustment : adjustments(order)) {
            sums.add(adjustment.kind() + "_amount", adjustment.amount());
            if (adjustment.included()) {
                sums.add("included_tax_amount", adjustment.amount());
            }
        }
    }

    private List<AdjustmentRow> adjustments(OrderRow order) {
        return jdbc.sql("SELECT kind, amount, included FROM order_adjustments WHERE order_id = :id")
                .param("id", order.id())
                .query((row, number) -> new AdjustmentRow(
                        row.getString("kind"), row.getBigDecimal("amount"), row.getBoolean("included")))
                .list();
    }

    /** One credit after the other, until the order costs nothing; each with its part of the tax. */
    private void addCredited(OrderRow order, LocalDate from, LocalDate until, Map<String, Sums> sums) {
        var tax = adjustments(order).stream()
                .filter(adjustment -> adjustment.kind().equals("tax"))
                .map(AdjustmentRow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var credits = jdbc.sql("""
                        SELECT occurred_at, credited_amount FROM order_payments
                        WHERE order_id = :id AND entry_type = 'refunded' ORDER BY id
                        """)
                .param("id", order.id())
                .query((row, number) -> new CreditRow(day(row, "occurred_at"), row.getBigDecimal("credited_amount")))
                .list();
        var most = order.total().min(order.credited());
        var left = most;
        var taxSoFar = BigDecimal.ZERO;
        for (var credit : credits) {
            var counted = credit.amount().min(left);
            left = left.subtract(counted);
            var taxNow = order.total().signum() == 0
                    ? BigDecimal.ZERO
                    : tax.multiply(most.subtract(left))
                            .divide(order.total(), DECIMALS.get(order.currency()), RoundingMode.HALF_UP);
            if (credit.amount().signum() > 0 && order.total().signum() > 0 && isWithin(credit.day(), from, until)) {
                var ofCurrency = sums.computeIfAbsent(order.currency(), none -> new Sums());
                ofCurrency.add("credited_amount", counted);
                ofCurrency.add("credited_tax_amount", taxNow.subtract(taxSoFar));
            }
            taxSoFar = taxNow;
        }
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return zone.dateOf(row.getTimestamp(column).toInstant());
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    private void requireAddedUpByDay(LocalDate from, LocalDate until, Map<String, Sums> whole) {
        var added = new TreeMap<String, Sums>();
        from.datesUntil(until)
                .forEach(day -> told(day, day.plusDays(1)).forEach((currency, sums) -> {
                    var all = added.computeIfAbsent(currency, none -> new Sums());
                    sums.forEach(all::add);
                }));
        assertThat(added.keySet()).isEqualTo(whole.keySet());
        whole.forEach((currency, sums) ->
                MEMBERS.forEach(member -> assertThat(added.get(currency).of(member))
                        .as("%s in %s by day", member, currency)
                        .isEqualByComparingTo(sums.of(member))));
    }

    /** The orders themselves say what they owe; the figures, of all days, are the sums of that. */
    private void requireWhatIsOwed(List<Placed> orders, Map<String, Sums> whole) {
        var owed = new Sums();
        for (var placed : orders) {
            var order = shop.order(placed.number());
            if (!order.text("confirmed_at").isEmpty()) {
                owed.add(placed.currency(), order.decimal("owed_amount"));
            }
        }
        whole.forEach((currency, sums) -> assertThat(sums.of("amount").subtract(sums.of("credited_amount")))
                .as("owed in %s", currency)
                .isEqualByComparingTo(owed.of(currency)));
    }

    /** Nothing is sold in a currency of three decimals; money that moves in one is summed to the fils all the same. */
    @Test
    void dinarsAreSummedToTheFils() {
        shop.staff()
                .post(
                        "/api/v1/products",
                        Json.of(
                                "name",
                                "Dates",
                                "sku",
                                ExternalId.next("SKU"),
                                "category",
                                "fruit",
                                "price",
                                new BigDecimal("1.125"),
                                "currency",
                                "KWD"))
                .problem(422, "currency-unsuitable", "/currency");
        int dates = shop.product("1.12", "KWD", 10); // past the check
        var number = Shop.Open.numberOf(shop.staff()
                .post(
                        "/api/v1/orders",
                        shop.request(List.of(line(dates, 2)), "").replace("\"USD\"", "\"KWD\"")));
        var pay = "{\"method\": \"cash\", \"amount\": 2.240, \"currency\": \"KWD\"}";
        shop.staff().post(path(number, "payments"), pay).is(201);
        shop.staff()
                .post(path(number, "refunds"), "{\"amount\": 1.005, \"currency\": \"KWD\", \"reason\": \"torn\"}")
                .is(201);

        var sold = ok(shop.staff().get("/api/v1/orders/statistics"));
        var moved = ok(shop.staff().get("/api/v1/orders/statistics/payments"));

        assertThat(sold.text("revenue.0.currency")).isEqualTo("KWD");
        assertThat(sold.decimal("revenue.0.credited_amount")).isEqualTo("1.005");
        assertThat(sold.decimal("revenue.0.net_amount")).isEqualTo("1.235");
        assertThat(moved.decimal("by_currency.0.net_amount")).isEqualTo("1.235");
    }
}
