package com.quenty.order.orders.placements;

import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Statements;
import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class OrderPlacementIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final MeterRegistry meters;
    private Shop.Open shop;

    OrderPlacementIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse,
            Statements statements,
            JdbcClient jdbc,
            MutableClock clock,
            MeterRegistry meters) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
        this.meters = meters;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    @Test
    void anOrderFreezesPricesNamesAndAddressesAndReservesItsStock() {
        int coffee = shop.product("12.50", 10);
        int tea = shop.product("3.25", 5);

        var answer = shop.place(line(coffee, 2), line(tea, 4));

        answer.is(201);
        var number = answer.text("order_number");
        assertThat(answer.headers().getFirst(HttpHeaders.LOCATION)).isEqualTo("/api/v1/orders/" + number);
        assertThat(answer.headers().getETag()).isEqualTo("\"0\"");
        assertThat(number).matches("ORD-\\d{4,}-\\d{5,}-\\d");
        assertThat(answer.text("status")).isEqualTo("pending");
        assertThat(answer.body().path("total_amount").decimalValue()).isEqualByComparingTo("38.00");
        assertThat(answer.body().at("/lines/0/unit_price").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(answer.body().at("/lines/1/total_price").decimalValue()).isEqualByComparingTo("13.00");
        assertThat(answer.body().at("/lines/0/sku").asString()).isEqualTo(shop.sku(coffee));
        assertThat(answer.body().at("/billing_address/city").asString()).isEqualTo("Medellín");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 2));
        assertThat(shop.stock(tea)).isEqualTo(List.of(1, 4));

        shop.reprice(coffee, "99.00");
        assertThat(shop.order(number).body()).isEqualTo(answer.body());
    }

    @Test
    void aProductMayBeNamedByItsSku() {
        int coffee = shop.product("12.50", 10);

        var answer = shop.staff()
                .post(
                        "/api/v1/orders",
                        shop.request("{\"sku\": \"%s\", \"quantity\": 3}".formatted(shop.sku(coffee)), ""));

        answer.is(201);
        assertThat(answer.body().at("/lines/0/product_id").asInt()).isEqualTo(coffee);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(7, 3));
    }

    @Test
    void anOrderInACurrencyWithoutDecimalsHasNone() {
        int sake = shop.product("1200", "JPY", 10);

        var answer = shop.staff()
                .post(
                        "/api/v1/orders",
                        shop.request(List.of(line(sake, 3)), ", \"total_amount\": 3600")
                                .replace("\"USD\"", "\"JPY\""));

        answer.is(201);
        assertThat(answer.body().path("total_amount").toString()).isEqualTo("3600");
        assertThat(shop.staff()
                        .get("/api/v1/orders?currency=JPY")
                        .body()
                        .at("/items/0/total_amount")
                        .toString())
                .isEqualTo("3600");
    }

    @Test
    void theSameKeyPlacesOneOrder() {
        int coffee = shop.product("12.50", 10);
        var keyed = shop.staff().with("Idempotency-Key", UUID.randomUUID().toString());
        var body = shop.request(List.of(line(coffee, 2)), "");

        var first = keyed.post("/api/v1/orders", body);
        shop.customers.isDown();
        var again = keyed.post("/api/v1/orders", body);

        again.is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 2));
        keyed.post("/api/v1/orders", shop.request(List.of(line(coffee, 1)), "")).problem("idempotency-key-reused");
    }

    @Test
    void withoutAKeyNothingIsPlaced() {
        int coffee = shop.product("12.50", 10);

        var answer = ApiClient.of(http).post("/api/v1/orders", shop.request(List.of(line(coffee, 1)), ""));

        answer.problem("idempotency-key-missing");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(10, 0));
    }

    @Test
    void twoLinesOfOneProductAreCountedTogether() {
        int coffee = shop.product("12.50", 5);

        var answer = shop.place(line(coffee, 3), line(coffee, 3));

        answer.problem(422, "insufficient-stock", "/lines/1/quantity");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(5, 0));
        shop.place(line(coffee, 3), line(coffee, 2)).is(201);
    }

    @Test
    void whatIsShortIsSeenOnTheOrderAndItsLineWhenThatIsAllowed() {
        int coffee = shop.product("12.50", 2);

        var answer = shop.placeWithBackorder(line(coffee, 5));

        answer.is(201);
        assertThat(answer.body().path("shortfall").asBoolean()).isTrue();
        assertThat(answer.body().at("/lines/0/reserved_quantity").asInt()).isEqualTo(2);
        assertThat(answer.body().at("/lines/0/shortfall_quantity").asInt()).isEqualTo(3);
        assertThat(shop.staff().get("/api/v1/orders").items("shortfall")).containsExactly("true");
    }

    @Test
    void whatAllOrdersLackIsAMetric() {
        double orders = gauge("quenty.orders.short");
        double units = gauge("quenty.orders.shortfall");
        int coffee = shop.product("12.50", 2);
        int tea = shop.product("3.00", 0);

        var waiting = Shop.Open.numberOf(shop.placeWithBackorder(line(coffee, 5), line(tea, 4)));
        shop.placed(line(shop.product("1.00", 1), 1));

        assertThat(gauge("quenty.orders.short") - orders).isEqualTo(1);
        assertThat(gauge("quenty.orders.shortfall") - units).isEqualTo(7);

        Shop.Open.ok(shop.verb(waiting, "cancel", "Too late"));

        assertThat(gauge("quenty.orders.short")).isEqualTo(orders);
        assertThat(gauge("quenty.orders.shortfall")).isEqualTo(units);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void aCustomerBuysForHimselfAndOfAnybody() {
        int coffee = shop.product("12.50", 5);
        var request = shop.request(List.of(line(coffee, 1)), ", \"company_id\": \"%s\"".formatted(shop.company));

        shop.buyer().post("/api/v1/orders", request).is(201);
        var anonymous = request.replace("\"customer_id\": \"%s\", ".formatted(shop.customer), "");
        assertThat(shop.buyer().post("/api/v1/orders", anonymous).text("customer_id"))
                .isEqualTo(shop.customer);
        var other = shop.buyer().post("/api/v1/orders", request.replace(shop.customer, ExternalId.next("USER")));
        other.problem("customer-unknown", "/customer_id");
        assertThat(shop.buyer().get("/api/v1/orders").items("customer_id")).containsOnly(shop.customer);
    }

    @Test
    void aCompanySellsForItselfOnly() {
        int coffee = shop.product("12.50", 5);
        var other = shops.open(http, customers);

        var answer = other.staff()
                .post(
                        "/api/v1/orders",
                        shop.request(List.of(line(coffee, 1)), ", \"company_id\": \"%s\"".formatted(shop.company)));

        answer.problem("company-unknown", "/company_id");
        other.place(line(coffee, 1)).problem("product-unknown");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(5, 0));
    }

    @Test
    void aCompanyOrdersForItsOwnCustomersAndForPeopleWithoutACompany() {
        int coffee = shop.product("12.50", 9);
        var request = shop.request(List.of(line(coffee, 1)), ", \"company_id\": \"%s\"".formatted(shop.company));
        var free = ExternalId.next("USER");
        shop.customers.knows(free, "company_id", null, "company_active", false);
        var foreign = ExternalId.next("USER");
        shop.customers.knows(foreign, "company_id", Warehouse.aCompany());
        var gone = ExternalId.next("USER");
        shop.customers.knows(gone, "company_id", Warehouse.aCompany(), "active", false);

        shop.staff().post("/api/v1/orders", request).is(201);
        shop.staff()
                .post("/api/v1/orders", request.replace(shop.customer, free))
                .is(201);
        // The platform's call, which is remembered, opens no door for the company.
        shop.platform()
                .post("/api/v1/orders", request.replace(shop.customer, foreign))
                .is(201);
        refused(
                shop.staff().post("/api/v1/orders", request.replace(shop.customer, foreign)),
                422,
                "customer-unknown",
                "/customer_id");
        refused(
                shop.staff().post("/api/v1/orders", request.replace(shop.customer, gone)),
                422,
                "customer-unknown",
                "/customer_id");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(6, 3));
    }

    @Test
    void whoCantBuyOrSellIsToldSoAndNothingIsReserved() {
        int coffee = shop.product("12.50", 5);
        var unknown = ExternalId.next("USER");
        shop.customers.knowsNoCustomer(unknown);
        var inactive = ExternalId.next("USER");
        shop.customers.knows(inactive, "company_id", shop.company, "active", false);
        var orphan = ExternalId.next("USER");
        shop.customers.knows(orphan, "company_id", shop.company, "company_active", false);
        var request = shop.request(List.of(line(coffee, 1)), "");

        refused(
                shop.staff().post("/api/v1/orders", request.replace(shop.customer, unknown)),
                422,
                "customer-unknown",
                "/customer_id");
        refused(
                shop.staff().post("/api/v1/orders", request.replace(shop.customer, inactive)),
                422,
                "customer-inactive",
                "/customer_id");
        refused(
                shop.staff().post("/api/v1/orders", request.replace(shop.customer, orphan)),
                422,
                "customer-inactive",
                "/customer_id");
        clock.advance(Duration.ofSeconds(11)); // until now the company was known to trade
        shop.customers.knowsCompany(shop.company, "active", false);
        refused(shop.place(line(coffee, 1)), 422, "company-not-trading", "/company_id");
        shop.customers.knowsNoCompany(shop.company);
        refused(shop.place(line(coffee, 1)), 422, "company-unknown", "/company_id");
        shop.customers.isDown();
        var outage = shop.place(line(coffee, 1));
        outage.problem(503, "upstream-unavailable");
        assertThat(outage.headers().getFirst("Retry-After")).isNotNull();
        assertThat(shop.stock(coffee)).isEqualTo(List.of(5, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "x%", "'; drop", "..", "Ñ"})
    void whatIsNobodysIdIsUnknownWithoutAsking(String id) {
        int coffee = shop.product("12.50", 5);
        var request = shop.request(List.of(line(coffee, 1)), "");
        shop.customers.isDown();

        refused(
                shop.platform()
                        .post(
                                "/api/v1/orders",
                                shop.request(List.of(line(coffee, 1)), ", \"company_id\": \"%s\"".formatted(id))),
                422,
                "company-unknown",
                "/company_id");
        customers.resetAll();
        shop.customers.knowsEverybody();
        refused(
                shop.staff().post("/api/v1/orders", request.replace(shop.customer, id)),
                422,
                "customer-unknown",
                "/customer_id");
    }

    @Test
    void whoIsInBusinessIsAskedForOnceInTenSecondsAndARefusalIsNotRemembered() {
        int coffee = shop.product("12.50", 50);
        shop.customers.knows(shop.customer, "company_id", shop.company, "active", false);
        shop.place(line(coffee, 1)).problem("customer-inactive");
        customers.resetAll();
        shop.customers.knowsEverybody().knows(shop.customer, "company_id", shop.company);

        for (int i = 0; i < 3; i++) {
            shop.place(line(coffee, 1)).is(201);
        }
        assertThat(shop.customers.questionsAbout(shop.customer)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(11));
        shop.place(line(coffee, 1)).is(201);
        assertThat(shop.customers.questionsAbout(shop.customer)).isEqualTo(2);
    }

    /** Each row: what is wrong, the lines, further members, the currency; status, code and pointer of the answer. */
    @TestFactory
    Stream<DynamicTest> badInputIsRefusedWithAPointerAndNothingChanges() {
        shop = shops.open(http, customers);
        int coffee = shop.product("12.50", 50);
        int yen = shop.product("1200", "JPY", 50);
        int dear = shop.product("60000000.00", 50);
        int gone = shop.product("1.00", 50);
        shop.stopSelling(gone);
        int foreign = shops.open(http, customers).product("1.00", 50);
        var one = "{\"product_id\": %d, \"quantity\": 1}".formatted(coffee);
        var good = shop.request(one, "");
        return Stream.of(
                bad(
                        "an unknown product",
                        good.replace("\"product_id\": " + coffee, "\"product_id\": 2000000000"),
                        422,
                        "product-unknown",
                        "/lines/0/product_id"),
                bad(
                        "an unknown SKU",
                        good.replace("\"product_id\": " + coffee, "\"sku\": \"NO-SUCH\""),
                        422,
                        "product-unknown",
                        "/lines/0/sku"),
                bad(
                        "another company's product",
                        good.replace("\"product_id\": " + coffee, "\"product_id\": " + foreign),
                        422,
                        "product-unknown",
                        "/lines/0/product_id"),
                bad(
                        "a product off sale",
                        good.replace("\"product_id\": " + coffee, "\"product_id\": " + gone),
                        422,
                        "product-inactive",
                        "/lines/0/product_id"),
                bad(
                        "no product at all",
                        good.replace("\"product_id\": " + coffee + ",", ""),
                        400,
                        "validation-failed",
                        "/lines/0/product_id"),
                bad(
                        "a product named twice",
                        good.replace("\"product_id\"", "\"sku\": \"X\", \"product_id\""),
                        400,
                        "validation-failed",
                        "/lines/0/product_id"),
                bad(
                        "quantity 0",
                        good.replace("\"quantity\": 1", "\"quantity\": 0"),
                        400,
                        "validation-failed",
                        "/lines/0/quantity"),
                bad(
                        "a negative quantity",
                        good.replace("\"quantity\": 1", "\"quantity\": -1"),
                        400,
                        "validation-failed",
                        "/lines/0/quantity"),
                bad(
                        "quantity 2^31",
                        good.replace("\"quantity\": 1", "\"quantity\": 2147483648"),
                        400,
                        "validation-failed",
                        "/lines/0/quantity"),
                bad(
                        "a fraction of a unit",
                        good.replace("\"quantity\": 1", "\"quantity\": 1.5"),
                        400,
                        "validation-failed",
                        "/lines/0/quantity"),
                bad(
                        "a quantity worth too much",
                        good.replace("\"quantity\": 1", "\"quantity\": 2147483647"),
                        422,
                        "amount-too-large",
                        "/lines/0/quantity"),
                bad(
                        "lines worth too much together",
                        shop.request(
                                "{\"product_id\": %1$d, \"quantity\": 1}, {\"product_id\": %1$d, \"quantity\": 1}"
                                        .formatted(dear),
                                ""),
                        422,
                        "amount-too-large",
                        "/lines"),
                bad(
                        "more than the stock",
                        good.replace("\"quantity\": 1", "\"quantity\": 51"),
                        422,
                        "insufficient-stock",
                        "/lines/0/quantity"),
                bad(
                        "mixed currencies",
                        shop.request(one + ", {\"product_id\": %d, \"quantity\": 1}".formatted(yen), ""),
                        422,
                        "currency-differs",
                        "/lines/1/product_id"),
                bad(
                        "another currency than the product's",
                        good.replace("\"USD\"", "\"EUR\""),
                        422,
                        "currency-differs",
                        "/lines/0/product_id"),
                bad(
                        "a currency with three decimals",
                        good.replace("\"USD\"", "\"KWD\""),
                        422,
                        "currency-differs",
                        "/lines/0/product_id"),
                bad("no currency of ISO 4217", good.replace("\"USD\"", "\"XYZ\""), 422, "invalid-money", "/currency"),
                bad("gold", good.replace("\"USD\"", "\"XAU\""), 422, "invalid-money", "/currency"),
                bad(
                        "a wrong total",
                        shop.request(one, ", \"total_amount\": 12.49"),
                        422,
                        "total-differs",
                        "/total_amount"),
                bad(
                        "a total with too many decimals",
                        shop.request(one, ", \"total_amount\": 12.505"),
                        422,
                        "invalid-money",
                        "/total_amount"),
                bad(
                        "a total in yen with decimals",
                        shop.request(
                                        "{\"product_id\": %d, \"quantity\": 1}".formatted(yen),
                                        ", \"total_amount\": 1200.5")
                                .replace("\"USD\"", "\"JPY\""),
                        422,
                        "invalid-money",
                        "/total_amount"),
                bad(
                        "a gigantic total",
                        shop.request(one, ", \"total_amount\": 1e40"),
                        400,
                        "validation-failed",
                        "/total_amount"),
                bad("no lines", shop.request("", ""), 400, "validation-failed", "/lines"),
                bad(
                        "no address",
                        good.replaceAll(", \"shipping_address\": \\{[^}]*}", ""),
                        400,
                        "validation-failed",
                        "/shipping_address"),
                bad(
                        "an address without country",
                        good.replace(", \"country\": \"CO\"", ""),
                        400,
                        "validation-failed",
                        "/shipping_address/country"),
                bad(
                        "a country that does not exist",
                        good.replace("\"CO\"", "\"XX\""),
                        400,
                        "validation-failed",
                        "/shipping_address/country"),
                bad(
                        "a billing address without city",
                        shop.request(
                                one, ", \"billing_address\": " + Shop.ADDRESS.replace("\"city\": \"Medellín\", ", "")),
                        400,
                        "validation-failed",
                        "/billing_address/city"),
                bad(
                        "a phone that is none",
                        good.replace("\"country\": \"CO\"", "\"country\": \"CO\", \"phone\": \"3001234567\""),
                        400,
                        "validation-failed",
                        "/shipping_address/phone"),
                bad(
                        "an unknown allocation",
                        shop.request(one, ", \"allocation_strategy\": \"lifo\""),
                        400,
                        "validation-failed",
                        "/allocation_strategy"),
                bad(
                        "no customer",
                        good.replaceFirst("\"customer_id\": \"[^\"]*\", ", ""),
                        400,
                        "validation-failed",
                        "/customer_id"),
                bad(
                        "a field nobody knows",
                        shop.request(one, ", \"discount\": 1"),
                        400,
                        "validation-failed",
                        "/discount"));
    }

    private DynamicTest bad(String what, String body, int status, String code, String pointer) {
        var at = shop;
        return DynamicTest.dynamicTest(what, () -> {
            at.customers.knowsEverybody();
            var before = everything(at);
            refused(at.staff().post("/api/v1/orders", body), status, code, pointer);
            assertThat(everything(at)).isEqualTo(before);
        });
    }

    private List<Object> everything(Shop.Open at) {
        return List.of(
                jdbc.sql("SELECT count(*) FROM orders").query(Long.class).single(),
                jdbc.sql("SELECT count(*) FROM order_items").query(Long.class).single(),
                jdbc.sql("SELECT count(*) FROM reservations").query(Long.class).single(),
                jdbc.sql("SELECT count(*) FROM state_history").query(Long.class).single(),
                jdbc.sql("SELECT coalesce(sum(reserved_quantity), 0) FROM inventory_items WHERE company_id = :company")
                        .param("company", at.company)
                        .query(Long.class)
                        .single());
    }

    private static void refused(Answer answer, int status, String code, String pointer) {
        answer.is(status);
        assertThat(answer.code()).as("%s", answer.body()).isEqualTo(code);
        assertThat(String.join(",", answer.pointers())).as("%s", answer.body()).isEqualTo(pointer);
    }

    @Test
    void placingCostsTheSameStatementsForOneLineAndForTwenty() {
        int[] products = Stream.generate(() -> shop.product("1.00", 1000))
                .limit(20)
                .mapToInt(Integer::intValue)
                .toArray();
        shop.place(line(products[0], 1)); // numbers and customers are known from now on

        var one = statements.during(() -> shop.placed(line(products[0], 1)));
        var twenty = statements.during(() -> shop.placed(Stream.of(products.length)
                .flatMap(n -> java.util.Arrays.stream(products).mapToObj(p -> line(p, 1)))
                .toArray(Shop.Line[]::new)));

        assertThat(twenty).as("statements for twenty lines").hasSameSizeAs(one);
        assertThat(one).as("statements of a placed order").hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void readingAnOrderCostsTheSameStatementsForOneLineAndForTwenty() {
        int product = shop.product("1.00", 1000);
        var small = shop.shipped(line(product, 1));
        var large =
                shop.shipped(Stream.generate(() -> line(product, 1)).limit(20).toArray(Shop.Line[]::new));

        var one = statements.during(() -> shop.order(small));
        var twenty = statements.during(() -> shop.order(large));

        assertThat(twenty).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void whereverTheProcessDiesTheOrderIsThereAsAWholeOrNotAtAll() {
        int coffee = shop.product("12.50", 50);
        int tea = shop.product("3.00", 50);
        shop.place(line(coffee, 1));
        var body = shop.request(List.of(line(coffee, 2), line(tea, 3)), "");
        var before = everything(shop);
        int steps = statements
                .during(() -> Shop.Open.numberOf(shop.staff().post("/api/v1/orders", body)))
                .size();
        var after = everything(shop);

        for (int step = 0; step < steps; step++) {
            var keyed = shop.staff().with("Idempotency-Key", "step-" + step + "-" + shop.company);
            statements.during(
                    () -> assertThat(keyed.post("/api/v1/orders", body).status())
                            .isGreaterThanOrEqualTo(500),
                    step);
            assertThat(everything(shop))
                    .as("after dying at statement %d of %d", step, steps)
                    .isEqualTo(after);
            assertThat(warehouse.contradictions()).isEmpty();
        }
        assertThat(before).isNotEqualTo(after);
        // The caller may ask again with the same key, and gets his order.
        shop.staff()
                .with("Idempotency-Key", "step-3-" + shop.company)
                .post("/api/v1/orders", body)
                .is(201);
    }
}
