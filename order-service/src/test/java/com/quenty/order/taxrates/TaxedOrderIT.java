package com.quenty.order.taxrates;

import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Statements;
import com.quenty.order.Warehouse;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class TaxedOrderIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final Statements statements;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private Shop.Open shop;

    TaxedOrderIT(
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

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM orders o
                        WHERE o.total_amount <> (SELECT sum(i.total_price) FROM order_items i WHERE i.order_id = o.id)
                            + coalesce((SELECT sum(a.amount) FROM order_adjustments a WHERE a.order_id = o.id AND NOT a.included), 0)
                        """).query(Integer.class).single()).isZero();
    }

    private void sells(String taxMode) {
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", taxMode))
                .is(201);
    }

    private static BigDecimal amount(Answer answer, String pointer) {
        return answer.body().at(pointer).decimalValue();
    }

    @Test
    void aTaxIsAddedByNameAndFrozenWithTheOrder() {
        sells("added");
        int coffee = shop.product("12.50", 10);
        int tea = shop.product("0.99", 10);
        var body = shop.request(List.of(line(coffee, 2), line(tea, 1)), "");

        var preview = Shop.Open.ok(shop.staff().post("/api/v1/orders/preview", body));
        var placed = shop.staff().post("/api/v1/orders", body);

        placed.is(201);
        assertThat(amount(placed, "/total_amount")).isEqualByComparingTo("30.93"); // 25.99 + 4.75 + 0.19
        assertThat(placed.body().at("/adjustments/0/label").asString()).isEqualTo("IVA 19 %");
        assertThat(amount(placed, "/adjustments/0/amount")).isEqualByComparingTo("4.94");
        assertThat(amount(placed, "/lines/0/paid_price")).isEqualByComparingTo("29.75");
        assertThat(amount(placed, "/lines/1/tax_amount")).isEqualByComparingTo("0.19");
        for (var member : List.of("adjustments", "totals", "total_amount")) {
            assertThat(preview.body().path(member))
                    .as(member)
                    .isEqualTo(placed.body().path(member));
        }
        assertThat(preview.body().path("possible").asBoolean()).isTrue();
        assertThat(shop.order(placed.text("order_number")).body()).isEqualTo(placed.body());
    }

    @Test
    void aPreviewWritesNothingAndSaysWhatIsShort() {
        int coffee = shop.product("12.50", 3);
        var body = shop.request(List.of(line(coffee, 2), line(coffee, 2)), "");

        var preview = Shop.Open.ok(shop.staff().post("/api/v1/orders/preview", body));

        assertThat(preview.body().path("possible").asBoolean()).isFalse();
        assertThat(preview.body().at("/lines/1/shortfall_quantity").asInt()).isEqualTo(1);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(3, 0));
        assertThat(shop.staff().get("/api/v1/orders").items("order_number")).isEmpty();
    }

    @Test
    void aTaxInThePriceIsShownAndNotAddedAndTakenOffForTheExempt() {
        sells("included");
        int coffee = shop.product("119.00", 10);

        var placed = shop.place(line(coffee, 1));
        assertThat(amount(placed, "/total_amount")).isEqualByComparingTo("119.00");
        assertThat(amount(placed, "/totals/tax_amount")).isEqualByComparingTo("19.00");
        assertThat(placed.body().at("/adjustments/0/included").asBoolean()).isTrue();

        var exemption = shop.staff()
                .post(
                        "/api/v1/orders/tax-exemptions",
                        Json.of("customer_id", shop.customer, "certificate", "D-1", "valid_from", "2026-01-01"));
        exemption.is(201);
        var exempt = shop.place(line(coffee, 1));
        assertThat(amount(exempt, "/total_amount")).isEqualByComparingTo("100.00");
        assertThat(exempt.body().at("/adjustments/0/source").asString()).isEqualTo("tax_exemption");

        var path = "/api/v1/orders/tax-exemptions/" + exemption.text("exemption_id") + "/withdraw";
        Shop.Open.ok(shop.staff().post(path, Json.of("reason", "expired")));
        shop.staff().post(path, Json.of("reason", "expired")).problem("tax-exemption-withdrawn");
        assertThat(amount(shop.place(line(coffee, 1)), "/total_amount")).isEqualByComparingTo("119.00");
    }

    @Test
    void theRateOfARegionComesBeforeItsCountrysAndOfNeitherThereIsNone() {
        sells("added");
        int coffee = shop.product("100.00", 10);
        var body = shop.request(List.of(line(coffee, 1)), "");

        assertThat(total(body.replace("\"CO\"", "\"BR\", \"region\": \"SP\""))).isEqualByComparingTo("118.00");
        assertThat(total(body.replace("\"CO\"", "\"BR\", \"region\": \"BR-RJ\"")))
                .isEqualByComparingTo("120.00");
        assertThat(total(body.replace("\"CO\"", "\"BR\", \"region\": \"Bahia\"")))
                .isEqualByComparingTo("117.00");
        assertThat(total(body.replace("\"CO\"", "\"DE\""))).isEqualByComparingTo("100.00");
    }

    private BigDecimal total(String body) {
        return amount(Shop.Open.ok(shop.staff().post("/api/v1/orders/preview", body)), "/total_amount");
    }

    @Test
    void goodsOfAnotherCategoryHaveAnotherRate() {
        sells("added");
        int book = shop.product("100.00", 10);
        var product = shop.staff().get("/api/v1/products/" + book);
        Shop.Open.ok(shop.staff()
                .with("If-Match", product.headers().getETag())
                .patch("/api/v1/products/" + book, Json.of("tax_category", "reduced")));

        var placed = shop.place(line(book, 1));

        assertThat(amount(placed, "/total_amount")).isEqualByComparingTo("105.00");
        assertThat(placed.body().at("/adjustments/0/label").asString()).isEqualTo("IVA 5 %");
    }

    @Test
    void aRateComesIntoForceOnItsDayAndNotForOrdersThatWerePlaced() {
        sells("added");
        int coffee = shop.product("100.00", 10);
        var tomorrow = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/Bogota"))
                .plusDays(1);
        var rate = Json.of(
                "country",
                "CL",
                "tax_category",
                "standard",
                "valid_from",
                tomorrow.toString(),
                "name",
                "IVA",
                "rate",
                new BigDecimal("0.21"),
                "source",
                "test");
        var created = shop.platform().post("/api/v1/orders/tax-rates", rate);
        created.is(201);
        shop.platform().post("/api/v1/orders/tax-rates", rate).problem("duplicate-validity");
        var body = shop.request(List.of(line(coffee, 1)), "").replace("\"CO\"", "\"CL\"");
        var before = shop.staff().post("/api/v1/orders", body);
        assertThat(amount(before, "/total_amount")).isEqualByComparingTo("119.00");
        Shop.Open.ok(shop.verb(before.text("order_number"), "confirm"));

        clock.advance(Duration.ofDays(1));

        assertThat(total(body)).isEqualByComparingTo("121.00");
        var edited = shop.staff()
                .post(
                        "/api/v1/orders/" + before.text("order_number") + "/edits",
                        "{\"lines\": [{\"product_id\": %d, \"quantity\": 1}]}".formatted(coffee));
        assertThat(amount(edited, "/total_amount")).isEqualByComparingTo("238.00");
        shop.platform()
                .post(
                        "/api/v1/orders/tax-rates/CL/standard/%s/withdraw".formatted(tomorrow),
                        Json.of("reason", "wrong"))
                .problem("version-in-force");
    }

    @Test
    void anEditIsPricedByTheOrdersRulesAndItsPreviewSaysTheDifference() {
        sells("added");
        int coffee = shop.product("10.00", 10);
        var number = shop.placed(line(coffee, 3));
        Shop.Open.ok(shop.staff()
                .with("If-Match", "\"0\"")
                .patch("/api/v1/orders/selling-terms/" + shop.company, Json.of("tax_mode", "none")));
        var edit = "{\"lines\": [{\"line_number\": 1, \"quantity\": 1}]}";

        var preview = Shop.Open.ok(shop.staff().post("/api/v1/orders/" + number + "/edits/preview", edit));
        var edited = Shop.Open.ok(shop.staff().post("/api/v1/orders/" + number + "/edits", edit));

        assertThat(amount(preview, "/total_after")).isEqualByComparingTo("11.90");
        assertThat(amount(preview, "/difference")).isEqualByComparingTo("-23.80");
        assertThat(amount(edited, "/total_amount")).isEqualByComparingTo("11.90");
        assertThat(preview.body().path("adjustments")).isEqualTo(edited.body().path("adjustments"));
        var log = shop.staff().get("/api/v1/orders/" + number + "/edits");
        assertThat(amount(log, "/items/0/adjustments_before/0/amount")).isEqualByComparingTo("5.70");
        assertThat(amount(log, "/items/0/adjustments_after/0/amount")).isEqualByComparingTo("1.90");
        assertThat(amount(shop.place(line(coffee, 1)), "/total_amount")).isEqualByComparingTo("10.00");
    }

    @Test
    void cancellingTheRestIsPricedByTheSameRules() {
        sells("added");
        int coffee = shop.product("10.00", 10);
        int tea = shop.product("1.00", 10);
        var number = shop.processing(line(coffee, 3), line(tea, 2));
        shop.ship(number, shop.pack(number, 1, 1));

        var rest = Shop.Open.ok(shop.verb(number, "cancel", "Enough"));

        assertThat(amount(rest, "/total_amount")).isEqualByComparingTo("11.90");
        assertThat(amount(rest, "/lines/1/paid_price")).isEqualByComparingTo("0.00");
    }

    @Test
    void anotherTotalThanWithTaxIsRefused() {
        sells("added");
        int coffee = shop.product("10.00", 10);

        shop.staff()
                .post("/api/v1/orders", shop.request(List.of(line(coffee, 1)), ", \"total_amount\": 10.00"))
                .problem(422, "total-differs", "/total_amount");
        shop.staff()
                .post("/api/v1/orders", shop.request(List.of(line(coffee, 1)), ", \"total_amount\": 11.90"))
                .is(201);
    }

    @Test
    void placingATaxedOrderCostsFewStatementsMore() {
        int coffee = shop.product("10.00", 1000);
        shop.placed(line(coffee, 1));
        int before = statements.during(() -> shop.placed(line(coffee, 1))).size();
        sells("added");
        shop.placed(line(coffee, 1));

        var taxed = statements.during(() -> shop.placed(line(coffee, 1)));

        assertThat(taxed.size()).as("%s", taxed).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void whatAnExemptCustomerOwesAddsUpAndTheInvoiceSaysTheSame() {
        sells("included");
        shop.staff()
                .post(
                        "/api/v1/orders/tax-exemptions",
                        Json.of("customer_id", shop.customer, "certificate", "D-1", "valid_from", "2026-01-01"))
                .is(201);
        shop.staff()
                .post(
                        "/api/v1/orders/shipping-tables",
                        Json.of("currency", "USD", "bands", List.of(Json.of("charge_amount", 11.90))))
                .is(201);
        int coffee = shop.product("9.99", 10);
        int tea = shop.product("5.05", 10);

        var order = shop.place(line(coffee, 1), line(tea, 2));

        var added = BigDecimal.ZERO;
        for (var member : List.of("subtotal", "discount", "shipping", "fee", "exemption", "tax")) {
            added = added.add(amount(order, "/totals/" + member + "_amount"));
        }
        var total = amount(order, "/total_amount");
        assertThat(added).isEqualByComparingTo(total);
        // 9.99 with 1.60 tax, 10.10 with 1.61; the tax in the charge of 11.90, line by line: 5.92 with 0.95 and 5.98
        // with 0.95.
        assertThat(amount(order, "/totals/exemption_amount")).isEqualByComparingTo("-5.11");
        assertThat(total).isEqualByComparingTo("26.88");
        assertThat(amount(order, "/totals/tax_amount")).isZero();
        var adjustments = order.body()
                .path("adjustments")
                .valueStream()
                .filter(each -> !each.path("included").asBoolean())
                .map(each -> each.path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(adjustments.add(amount(order, "/totals/subtotal_amount"))).isEqualByComparingTo(total);
        assertThat(order.items("adjustments.kind")).doesNotContain("tax");
        for (var line : order.body().path("lines")) {
            var sum = BigDecimal.ZERO;
            for (var member :
                    List.of("total_price", "discount_amount", "shipping_amount", "fee_amount", "exemption_amount")) {
                sum = sum.add(line.path(member).decimalValue());
            }
            assertThat(sum).isEqualByComparingTo(line.path("paid_price").decimalValue());
            assertThat(line.path("tax_amount").decimalValue()).isZero();
        }
        var number = order.text("order_number");
        Shop.Open.ok(shop.verb(number, "confirm"));
        var invoice = shop.staff().post("/api/v1/invoices", Json.of("order_number", number));
        invoice.is(201);
        assertThat(amount(invoice, "/total_amount")).isEqualByComparingTo(total);
        for (var row : invoice.at("content.rows")) {
            assertThat(row.path("tax_amount").decimalValue()).isZero();
        }
        for (var tax : invoice.at("content.taxes")) {
            assertThat(tax.path("amount").decimalValue()).isZero();
        }
    }

    @Test
    void aRegionIsFoundByItsCodeAndByItsNameHoweverItIsWritten() {
        sells("added");
        int coffee = shop.product("100.00", 10);
        var body = shop.request(List.of(line(coffee, 1)), "");

        for (var region : List.of("SP", "sp", "BR-SP", "br-sp", "São Paulo", "Sao Paulo", "SÃO PAULO", "são-paulo")) {
            assertThat(total(body.replace("\"CO\"", "\"BR\", \"region\": \"%s\"".formatted(region))))
                    .as(region)
                    .isEqualByComparingTo("118.00");
        }
        assertThat(total(body.replace("\"CO\"", "\"US\", \"region\": \"california\"")))
                .isEqualByComparingTo("107.25");
        shop.staff()
                .post(
                        "/api/v1/orders/shipping-tables",
                        Json.of(
                                "currency",
                                "USD",
                                "country",
                                "BR",
                                "region",
                                "SP",
                                "bands",
                                List.of(Json.of("charge_amount", 10))))
                .is(201);
        assertThat(total(body.replace("\"CO\"", "\"BR\", \"region\": \"Sao Paulo\"")))
                .isEqualByComparingTo("129.80");
        shop.staff()
                .post("/api/v1/orders/preview", body.replace("\"CO\"", "\"BR\", \"region\": \"Bahia\""))
                .problem(422, "shipping-not-offered");
    }

    @Test
    void aRegionThatItsCountryDoesNotHaveIsRefusedWhereverItIsSaid() {
        int coffee = shop.product("100.00", 10);
        var body = shop.request(List.of(line(coffee, 1)), "");
        var unknown = body.replace("\"CO\"", "\"CO\", \"region\": \"NY\"");
        for (var verb : List.of("/api/v1/orders", "/api/v1/orders/preview")) {
            shop.staff().post(verb, unknown).problem(400, "validation-failed", "/shipping_address/region");
            shop.staff()
                    .post(
                            verb,
                            shop.request(
                                    List.of(line(coffee, 1)),
                                    ", \"billing_address\": "
                                            + Shop.ADDRESS.replace("\"CO\"", "\"US\", \"region\": \"Antioquia\"")))
                    .problem(400, "validation-failed", "/billing_address/region");
        }
        // Those of Germany are not known.
        assertThat(total(body.replace("\"CO\"", "\"DE\", \"region\": \"Bayern\"")))
                .isEqualByComparingTo("100.00");

        shop.platform()
                .post("/api/v1/orders/tax-rates", Json.changed(rate("CO", "0.21"), "region", "ZZ"))
                .problem(400, "validation-failed", "/region");
        shop.staff()
                .post(
                        "/api/v1/orders/shipping-tables",
                        Json.of(
                                "currency",
                                "USD",
                                "country",
                                "CO",
                                "region",
                                "ZZ",
                                "bands",
                                List.of(Json.of("charge_amount", 10))))
                .problem(400, "validation-failed", "/region");
    }

    private Map<String, @Nullable Object> rate(String country, String rate) {
        return Json.of(
                "country",
                country,
                "tax_category",
                "luxury",
                "valid_from",
                LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/Bogota"))
                        .plusDays(1)
                        .toString(),
                "name",
                "IVA",
                "rate",
                new BigDecimal(rate),
                "source",
                "test");
    }

    @Test
    void aRateToComeIsWithdrawnAndItsDayIsFree() {
        sells("added");
        var body = shop.request(List.of(line(shop.taxedAs(shop.product("100.00", 10), "luxury"), 1)), "");
        var created = shop.platform()
                .post("/api/v1/orders/tax-rates", rate("CO", "0.30"))
                .is(201);

        shop.platform()
                .seeing(7)
                .post(created.location() + "/withdraw", Json.of("reason", "not agreed"))
                .is(412);
        var withdrawn =
                Shop.Open.ok(shop.platform().post(created.location() + "/withdraw", Json.of("reason", "not agreed")));
        assertThat(withdrawn.text("withdrawal_reason")).isEqualTo("not agreed");
        assertThat(withdrawn.etag()).isEqualTo("\"1\"");
        shop.platform()
                .post(created.location() + "/withdraw", Json.of("reason", "not agreed"))
                .problem(409, "version-withdrawn");
        shop.platform().post("/api/v1/orders/tax-rates", rate("CO", "0.25")).is(201);

        assertThat(total(body)).isEqualByComparingTo("100.00");
        clock.advance(Duration.ofDays(1));
        assertThat(total(body)).isEqualByComparingTo("125.00");
    }

    @Test
    void aCustomerHasOneExemptionAtATime() {
        var staff = "/api/v1/orders/tax-exemptions";
        var first = exemption("2026-01-01", "2027-01-01");
        first.is(201);

        exemption("2026-12-31", null).problem(409, "tax-exemption-overlaps", "/valid_from");
        exemption("2025-01-01", "2026-01-02").problem(409, "tax-exemption-overlaps", "/valid_from");
        exemption("2026-03-01", "2026-04-01").problem(409, "tax-exemption-overlaps", "/valid_from");
        exemption("2025-01-01", "2026-01-01").is(201);
        exemption("2027-01-01", null).is(201);
        exemption("2099-01-01", null).problem(409, "tax-exemption-overlaps");
        Shop.Open.ok(shop.staff()
                .post(staff + "/" + first.text("exemption_id") + "/withdraw", Json.of("reason", "expired")));
        exemption("2026-03-01", "2026-04-01").is(201);

        var race = shops.open(http, customers);
        shop = race;
        var answers = Concurrently.run(10, () -> exemption("2026-01-01", null).status());
        assertThat(answers.stream().map(Outcome::require).filter(status -> status == 201))
                .hasSize(1);
    }

    private Answer exemption(String from, String until) {
        var exemption = Json.of("customer_id", shop.customer, "certificate", "D-1", "valid_from", from);
        exemption.put("valid_until", until);
        return shop.staff().post("/api/v1/orders/tax-exemptions", exemption);
    }
}
