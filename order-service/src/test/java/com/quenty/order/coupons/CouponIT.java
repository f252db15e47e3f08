package com.quenty.order.coupons;

import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Statements;
import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CouponIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final Statements statements;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private Shop.Open shop;

    CouponIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse,
            Statements statements,
            MutableClock clock,
            JdbcClient jdbc) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
        this.statements = statements;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    /** Uses of a coupon are the orders that hold it, also by customer. */
    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
        assertThat(jdbc.sql("""
                        SELECT c.code FROM coupons c
                        WHERE c.uses <> (
                                SELECT count(*) FROM coupon_uses u JOIN orders o ON o.order_number = u.order_number
                                WHERE u.coupon_id = c.id AND u.given_back_at IS NULL AND o.status NOT IN ('cancelled', 'expired'))
                            OR c.uses <> (SELECT coalesce(sum(h.uses), 0) FROM coupon_holders h WHERE h.coupon_id = c.id)
                            OR c.uses <> (
                                SELECT count(*) FROM orders o
                                WHERE o.company_id = c.company_id AND o.price_rules -> 'coupon' ->> 'code' = c.code
                                    AND o.status NOT IN ('cancelled', 'expired'))
                        """).query(String.class).list()).isEmpty();
    }

    private String coupon(Object... more) {
        var members = new java.util.ArrayList<Object>(List.of("code", "ten", "kind", "percent", "discount_rate", 0.1));
        for (int i = 0; i < more.length; i += 2) {
            int at = members.indexOf(more[i]);
            if (at >= 0 && at % 2 == 0) {
                members.set(at + 1, more[i + 1]);
            } else {
                members.add(more[i]);
                members.add(more[i + 1]);
            }
        }
        if (!members.contains("valid_from")) {
            members.add("valid_from");
            members.add("2026-01-01");
        }
        var created = shop.staff().post("/api/v1/orders/coupons", Json.of(members.toArray()));
        created.is(201);
        return created.text("coupon_id");
    }

    private Answer redeem(String code, Shop.Line... lines) {
        return shop.staff().post("/api/v1/orders", request(code, lines));
    }

    private String request(String code, Shop.Line... lines) {
        return shop.request(List.of(lines), ", \"coupon_code\": \"%s\"".formatted(code));
    }

    private int uses(String coupon) {
        return Shop.Open.ok(shop.staff().get("/api/v1/orders/coupons/" + coupon))
                .body()
                .path("uses")
                .asInt();
    }

    private static List<Answer> atOnce(int buyers, java.util.concurrent.Callable<Answer> call) {
        return Concurrently.run(buyers, call).stream().map(Outcome::require).toList();
    }

    private static BigDecimal amount(Answer answer, String pointer) {
        return answer.body().at(pointer).decimalValue();
    }

    @Test
    void aCouponIsLookedAtByThePreviewAndTakenByTheOrder() {
        var coupon = coupon();
        int coffee = shop.product("12.55", 10);
        var preview = Shop.Open.ok(shop.staff().post("/api/v1/orders/preview", request("Ten", line(coffee, 1))));
        assertThat(uses(coupon)).isZero();

        var placed = redeem("Ten", line(coffee, 1));

        placed.is(201);
        assertThat(amount(placed, "/total_amount")).isEqualByComparingTo("11.29"); // 1.255 off, rounded half up
        assertThat(placed.text("coupon_code")).isEqualTo("TEN");
        assertThat(preview.body().path("adjustments")).isEqualTo(placed.body().path("adjustments"));
        assertThat(amount(preview, "/total_amount")).isEqualByComparingTo("11.29");
        assertThat(uses(coupon)).isEqualTo(1);
    }

    @Test
    void aCouponIsGivenBackOnceByAnOrderThatIsCancelledOrExpires() {
        var coupon = coupon("max_uses", 1);
        int coffee = shop.product("10.00", 10);
        var number = Shop.Open.numberOf(redeem("TEN", line(coffee, 1)));
        redeem("TEN", line(coffee, 1)).problem(422, "coupon-used-up", "/coupon_code");

        Shop.Open.ok(shop.verb(number, "cancel", "Too late"));
        assertThat(uses(coupon)).isZero();
        redeem("TEN", line(coffee, 1)).is(201);
        assertThat(uses(coupon)).isEqualTo(1);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(9, 1));
    }

    @Test
    void aCouponThatCantBeRedeemedIsRefusedAndNothingIsWritten() {
        int coffee = shop.product("10.00", 10);
        int tea = shop.product("10.00", 10);
        coupon("code", "LATER", "valid_from", "2099-01-01");
        coupon("code", "PAST", "valid_until", "2026-01-02");
        coupon("code", "EURO", "currency", "EUR", "min_total_amount", 5);
        coupon("code", "MIN20", "currency", "USD", "min_total_amount", 20);
        coupon("code", "TEA", "product_ids", List.of(tea));
        var gone = coupon("code", "GONE");
        Shop.Open.ok(shop.staff().post("/api/v1/orders/coupons/" + gone + "/withdraw"));
        shop.staff().post("/api/v1/orders/coupons/" + gone + "/withdraw").problem("coupon-withdrawn");
        var other = shops.open(http, customers);
        other.staff()
                .post(
                        "/api/v1/orders/coupons",
                        Json.of("code", "OTHER", "kind", "free_shipping", "valid_from", "2026-01-01"))
                .is(201);

        redeem("LATER", line(coffee, 1)).problem(422, "coupon-not-valid", "/coupon_code");
        redeem("PAST", line(coffee, 1)).problem(422, "coupon-not-valid", "/coupon_code");
        redeem("EURO", line(coffee, 1)).problem(422, "coupon-currency-differs", "/coupon_code");
        redeem("MIN20", line(coffee, 1)).problem(422, "coupon-minimum-not-reached", "/coupon_code");
        redeem("TEA", line(coffee, 1)).problem(422, "coupon-not-applicable", "/coupon_code");
        redeem("GONE", line(coffee, 1)).problem(422, "coupon-unknown", "/coupon_code");
        redeem("OTHER", line(coffee, 1)).problem(422, "coupon-unknown", "/coupon_code");
        redeem("NONE", line(coffee, 1)).problem(422, "coupon-unknown", "/coupon_code");

        assertThat(shop.stock(coffee)).isEqualTo(List.of(10, 0));
        assertThat(shop.staff().get("/api/v1/orders").items("order_number")).isEmpty();
        var tenth = redeem("TEA", line(coffee, 1), line(tea, 1));
        assertThat(amount(tenth, "/lines/0/discount_amount")).isEqualByComparingTo("0.00");
        assertThat(amount(tenth, "/lines/1/discount_amount")).isEqualByComparingTo("-1.00");
    }

    @Test
    void membersThatDoNotGoTogetherAreRefused() {
        var staff = shop.staff();
        staff.post("/api/v1/orders/coupons", Json.of("code", "ABC", "kind", "percent", "valid_from", "2026-01-01"))
                .problem(400, "validation-failed", "/discount_rate");
        staff.post(
                        "/api/v1/orders/coupons",
                        Json.of("code", "ABC", "kind", "amount", "discount_amount", 5, "valid_from", "2026-01-01"))
                .problem(400, "validation-failed", "/currency");
        staff.post(
                        "/api/v1/orders/coupons",
                        Json.of(
                                "code",
                                "ABC",
                                "kind",
                                "amount",
                                "discount_amount",
                                0.005,
                                "currency",
                                "USD",
                                "valid_from",
                                "2026-01-01"))
                .problem("invalid-money");
        coupon();
        staff.with("Idempotency-Key", ExternalId.next("KEY"))
                .post(
                        "/api/v1/orders/coupons",
                        Json.of("code", "Ten", "kind", "free_shipping", "valid_from", "2026-01-01"))
                .problem("duplicate-coupon");
    }

    @Test
    void twoHundredBuyersTakeTheLastHundredUses() {
        var coupon = coupon("max_uses", 100);
        int coffee = shop.product("10.00", 500);

        var answers = atOnce(200, () -> redeem("TEN", line(coffee, 1)));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(100);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.problem(422, "coupon-used-up", "/coupon_code"));
        assertThat(uses(coupon)).isEqualTo(100);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(400, 100));
    }

    @Test
    void oneCustomerTakesItOnlyAsOftenAsAllowedHoweverManyOrdersComeAtOnce() {
        var coupon = coupon("max_uses_per_customer", 2);
        int coffee = shop.product("10.00", 100);

        var answers = atOnce(20, () -> redeem("TEN", line(coffee, 1)));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(2);
        assertThat(uses(coupon)).isEqualTo(2);
    }

    @Test
    void ordersThatTakeItAndOrdersThatGiveItBackAtOnceAgree() {
        coupon("max_uses", 10);
        int coffee = shop.product("10.00", 500);

        atOnce(40, () -> {
            var placed = redeem("TEN", line(coffee, 1));
            return placed.status() == 201 ? shop.verb(placed.text("order_number"), "cancel", "no") : placed;
        });

        assertThat(jdbc.sql("SELECT sum(uses) FROM coupons WHERE company_id = :company")
                        .param("company", shop.company)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void shippingIsChargedByTheNearestTableAndSpreadOverTheLines() {
        int coffee = shop.product("10.00", 100);
        var staff = shop.staff();
        table(Json.of("currency", "USD", "bands", List.of(Json.of("charge_amount", 20))));
        table(Json.of(
                "currency",
                "USD",
                "country",
                "CO",
                "min_free_amount",
                50,
                "bands",
                List.of(Json.of("max_weight", 1, "charge_amount", 5), Json.of("charge_amount", 8))));

        var placed = shop.place(line(coffee, 1), line(coffee, 2));

        assertThat(amount(placed, "/total_amount")).isEqualByComparingTo("35.00");
        assertThat(amount(placed, "/lines/0/shipping_amount")).isEqualByComparingTo("1.67");
        assertThat(amount(placed, "/lines/1/shipping_amount")).isEqualByComparingTo("3.33");
        assertThat(amount(shop.place(line(coffee, 5)), "/total_amount")).isEqualByComparingTo("50.00");
        var abroad = shop.request(List.of(line(coffee, 1)), "").replace("\"CO\"", "\"PE\"");
        assertThat(amount(staff.post("/api/v1/orders", abroad), "/total_amount"))
                .isEqualByComparingTo("30.00");
        coupon("code", "FREE", "kind", "free_shipping", "discount_rate", null);
        assertThat(amount(redeem("FREE", line(coffee, 1)), "/total_amount")).isEqualByComparingTo("10.00");
    }

    private void table(Object json) {
        shop.staff().post("/api/v1/orders/shipping-tables", json).is(201);
    }

    @Test
    void whereNoTableIsForNothingIsShipped() {
        int coffee = shop.product("10.00", 100);
        table(Json.of("currency", "USD", "country", "MX", "bands", List.of(Json.of("charge_amount", 5))));

        shop.place(line(coffee, 1)).problem(422, "shipping-not-offered", "/shipping_address");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(100, 0));
        shop.staff()
                .post(
                        "/api/v1/orders/shipping-tables",
                        Json.of("currency", "USD", "country", "MX", "bands", List.of(Json.of("charge_amount", 7))))
                .problem("duplicate-shipping-table");
    }

    @Test
    void anEditAsksForTheMinimumAgainAndACancellationOfTheRestDoesNot() {
        coupon(
                "code",
                "MIN",
                "kind",
                "amount",
                "discount_rate",
                null,
                "discount_amount",
                5,
                "currency",
                "USD",
                "min_total_amount",
                30);
        int coffee = shop.product("10.00", 100);
        var edited = Shop.Open.numberOf(redeem("MIN", line(coffee, 3)));
        var one = "{\"lines\": [{\"line_number\": 1, \"quantity\": 1}]}";
        assertThat(amount(shop.staff().post("/api/v1/orders/" + edited + "/edits", one), "/total_amount"))
                .isEqualByComparingTo("10.00");

        var number = Shop.Open.numberOf(redeem("MIN", line(coffee, 3)));
        Shop.Open.ok(shop.verb(number, "confirm"));
        Shop.Open.ok(shop.verb(number, "process"));
        shop.ship(number, shop.pack(number, 1, 1));
        assertThat(amount(shop.verb(number, "cancel", "Enough"), "/total_amount"))
                .isEqualByComparingTo("8.33"); // a third of 5.00
    }

    @Test
    void anAmountShrinksWithTheGoodsThatItWasRedeemedFor() {
        int coffee = shop.product("10.00", 100);
        int cups = shop.product("40.00", 100);
        coupon(
                "code",
                "OFF",
                "kind",
                "amount",
                "discount_rate",
                null,
                "discount_amount",
                10,
                "currency",
                "USD",
                "product_ids",
                List.of(coffee));
        var number = Shop.Open.numberOf(redeem("OFF", line(coffee, 4), line(cups, 1)));
        var edits = "/api/v1/orders/" + number + "/edits";

        // Of other goods there may be more or less.
        assertThat(amount(
                        shop.staff().post(edits, "{\"lines\": [{\"line_number\": 2, \"quantity\": 2}]}"),
                        "/total_amount"))
                .isEqualByComparingTo("110.00");
        var three = "{\"lines\": [{\"line_number\": 1, \"quantity\": 3}]}";
        assertThat(amount(shop.staff().post(edits + "/preview", three), "/total_after"))
                .isEqualByComparingTo("102.50"); // 30.00 + 80.00 less three quarters of 10.00
        assertThat(amount(shop.staff().post(edits, three), "/total_amount")).isEqualByComparingTo("102.50");
        assertThat(amount(
                        shop.staff().post(edits, "{\"lines\": [{\"line_number\": 1, \"quantity\": 5}]}"),
                        "/total_amount"))
                .isEqualByComparingTo("120.00");
        Shop.Open.ok(shop.verb(number, "confirm"));
        Shop.Open.ok(shop.verb(number, "process"));
        shop.ship(number, shop.pack(number, 1, 1));

        var preview = shop.verb(number, "cancel/preview");
        assertThat(amount(preview, "/totals/total_amount")).isEqualByComparingTo("7.50");
        assertThat(amount(shop.verb(number, "cancel", "Enough"), "/total_amount"))
                .isEqualByComparingTo("7.50");
    }

    @Test
    void anOrderWithAllOfItCostsAtMostThreeTenthsMoreStatements() {
        int coffee = shop.product("10.00", 1000);
        shop.placed(line(coffee, 1));
        int before = 13;
        coupon();
        table(Json.of("currency", "USD", "bands", List.of(Json.of("charge_amount", 20))));
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", "added"))
                .is(201);
        redeem("TEN", line(coffee, 1)).is(201);

        var all = statements.during(
                () -> redeem("TEN", line(coffee, 1), line(coffee, 2)).is(201));

        assertThat(all.size()).as("%s", all).isLessThanOrEqualTo(before * 13 / 10);
    }

    @Test
    void anOrderThatExpiresGivesItBack() {
        var coupon = coupon();
        int coffee = shop.product("10.00", 10);
        redeem("TEN", line(coffee, 1)).is(201);

        clock.advance(Duration.ofMinutes(31));
        com.quenty.test.Eventually.eventually(() -> assertThat(uses(coupon)).isZero());
    }

    @Test
    void aCouponIsForGoodsThatTheCompanyHas() {
        int coffee = shop.product("10.00", 10);
        int foreign = shops.open(http, customers).product("10.00", 10);
        var url = "/api/v1/orders/coupons";

        shop.staff()
                .post(
                        url,
                        Json.of(
                                "code",
                                "NEW",
                                "kind",
                                "percent",
                                "discount_rate",
                                0.1,
                                "valid_from",
                                "2026-01-01",
                                "product_ids",
                                List.of(coffee, foreign, 2_000_000_000),
                                "categories",
                                List.of("things", "nothing")))
                .problem(422, "coupon-goods-unknown", "/product_ids/1", "/product_ids/2", "/categories/1");
        for (var empty : List.of("product_ids", "categories")) { // for nothing at all
            shop.staff()
                    .post(
                            url,
                            Json.of(
                                    "code",
                                    "NEW",
                                    "kind",
                                    "percent",
                                    "discount_rate",
                                    0.1,
                                    "valid_from",
                                    "2026-01-01",
                                    empty,
                                    List.of()))
                    .problem(400, "validation-failed", "/" + empty);
        }
        coupon("code", "NEW", "product_ids", List.of(coffee), "categories", List.of("things"));
    }

    @Test
    void aBandThatCouldNeverCountIsRefused() {
        var url = "/api/v1/orders/shipping-tables";
        var five = Json.of("max_weight", 5, "charge_amount", 9);

        shop.staff()
                .post(
                        url,
                        Json.of(
                                "currency",
                                "USD",
                                "bands",
                                List.of(five, Json.of("max_weight", 5.000, "charge_amount", 8))))
                .problem(400, "validation-failed", "/bands/1/max_weight");
        shop.staff()
                .post(
                        url,
                        Json.of(
                                "currency",
                                "USD",
                                "bands",
                                List.of(five, Json.of("max_weight", 3, "charge_amount", 8))))
                .problem(400, "validation-failed", "/bands/1/max_weight");
        shop.staff()
                .post(
                        url,
                        Json.of(
                                "currency",
                                "USD",
                                "bands",
                                List.of(Json.of("charge_amount", 9), Json.of("charge_amount", 8))))
                .problem(400, "validation-failed", "/bands/1/max_total_amount");
        var table = shop.staff()
                .post(
                        url,
                        Json.of(
                                "currency",
                                "USD",
                                "bands",
                                List.of(
                                        Json.of("max_weight", 5, "max_total_amount", 100, "charge_amount", 9),
                                        Json.of("max_weight", 5, "max_total_amount", 200, "charge_amount", 6),
                                        Json.of("charge_amount", 12))));
        table.is(201);
        shop.staff()
                .with("If-Match", table.headers().getETag())
                .patch(url + "/" + table.text("shipping_table_id"), Json.of("bands", List.of(five, five)))
                .problem(400, "validation-failed", "/bands/1/max_weight");
    }
}
