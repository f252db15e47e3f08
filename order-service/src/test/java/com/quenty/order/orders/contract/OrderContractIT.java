package com.quenty.order.orders.contract;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.contracts.analytics.MetricBatch;
import com.quenty.contracts.order.CreditPayment;
import com.quenty.contracts.order.DeliveryNotice;
import com.quenty.contracts.order.ExchangeRequest;
import com.quenty.contracts.order.PickupNotice;
import com.quenty.contracts.order.ProductView;
import com.quenty.contracts.order.PurchaseHistory;
import com.quenty.contracts.order.ReturnedItem;
import com.quenty.contracts.order.ReturnedItemDisposition;
import com.quenty.contracts.order.SalesView;
import com.quenty.contracts.order.ShipmentNotice;
import com.quenty.order.Shop;
import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.Json;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What siblings ask and tell: each thing told twice, and in the wrong order. */
@ServiceIT
class OrderContractIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final BusinessZone zone;
    private Shop.Open shop;

    OrderContractIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse,
            BusinessZone zone) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
        this.zone = zone;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private ApiClient sibling() {
        return shop.platform().as(Tokens.with("*").service("a-sibling"));
    }

    private Answer tell(String path, Object json) {
        return sibling().put("/internal/v1/orders/" + path, json);
    }

    private Answer ask(String path) {
        return ok(sibling().get("/internal/v1/" + path));
    }

    private static String sample(String name) {
        return ContractSample.of("order", name).json();
    }

    private Answer pickedUp(String number, String pickup) {
        return tell(number + "/pickups/" + pickup, sample("pickup-notice"));
    }

    private Answer shipped(String number, String shipment) {
        return tell(number + "/shipments/" + shipment, sample("shipment-notice"));
    }

    private Answer arrived(String number, String shipment) {
        return tell(number + "/shipments/" + shipment + "/delivery", sample("delivery-notice"));
    }

    private Answer cameBack(String number, String item, int line, int quantity, String destination) {
        return tell(
                number + "/returned-items/" + item,
                Json.of(
                        "line_number",
                        line,
                        "quantity",
                        quantity,
                        "destination",
                        destination,
                        "location",
                        null,
                        "reason",
                        "torn"));
    }

    private Answer decided(String number, String item, int quantity, String destination) {
        return tell(
                number + "/returned-items/" + item + "/disposition",
                Json.of("quantity", quantity, "destination", destination, "location", null, "condition", "B"));
    }

    private Answer paid(String number, String loan, String customer, String amount, String currency) {
        return tell(
                number + "/credit-payment",
                "{\"loan_id\": \"%s\", \"customer_id\": \"%s\", \"amount\": %s, \"currency\": \"%s\", \"paid_on\": \"2026-11-26\"}"
                        .formatted(loan, customer, amount, currency));
    }

    @Test
    void theSamplesAreWhatTheRecordsSay() {
        ContractSample.of("order", "pickup-notice").as(PickupNotice.class);
        ContractSample.of("order", "shipment-notice").as(ShipmentNotice.class);
        ContractSample.of("order", "delivery-notice").as(DeliveryNotice.class);
        ContractSample.of("order", "returned-item").as(ReturnedItem.class);
        ContractSample.of("order", "returned-item-disposition").as(ReturnedItemDisposition.class);
        ContractSample.of("order", "exchange-request").as(ExchangeRequest.class);
        ContractSample.of("order", "credit-payment").as(CreditPayment.class);
        ContractSample.of("order", "purchase-history").as(PurchaseHistory.class);
        ContractSample.of("order", "sales").as(SalesView.class);
        ContractSample.of("order", "products").as(ProductView[].class);
        ContractSample.of("analytics", "metric-batch").as(MetricBatch.class);
    }

    @Test
    void anOrderIsToldWithItsLinesItsDeliveryAndWhatMayComeBack() {
        int coffee = shop.product("12.50", 10);
        var number = shop.delivered(line(coffee, 2));
        cameBack(number, ExternalId.next("RI"), 1, 1, "sellable").is(200);

        var answer = ask("orders/" + number);

        ContractSample.of("order", "order").isTrueOf(answer.body().toString());
        assertThat(answer.body().path("collectable").asBoolean()).isFalse();
        assertThat(answer.body().at("/parcels/0/fulfilment_number").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/parcels/0/status").asString()).isEqualTo("delivered");
        assertThat(answer.body().at("/parcels/0/collectable").asBoolean()).isFalse();
        assertThat(answer.body().at("/lines/0/returnable_quantity").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/lines/0/delivered_at").asString()).isNotEmpty();
        assertThat(ask("orders/" + shop.confirmed(line(coffee, 1)))
                        .body()
                        .path("collectable")
                        .asBoolean())
                .isTrue();
        sibling().get("/internal/v1/orders/ORD-1-1-1").problem("order-not-found");
    }

    @Test
    void aPickupShipsWhatIsPackedOrElseAllThatIsLeftAndOnce() {
        int coffee = shop.product("12.50", 10);
        var number = shop.confirmed(line(coffee, 3));
        var pickup = ExternalId.next("PU");

        pickedUp(number, pickup).is(200);
        var order = shop.order(number);
        assertThat(order.text("status")).isEqualTo("shipped");
        assertThat(order.body().at("/fulfilments/0/tracking_numbers").size()).isEqualTo(2);
        assertThat(order.body().at("/fulfilments/0/pickup_reference").asString())
                .isEqualTo(pickup);
        pickedUp(number, pickup).is(200);
        assertThat(shop.order(number).body()).isEqualTo(order.body());
        assertThat(shop.stock(coffee)).isEqualTo(List.of(7, 0));

        var parted = shop.processing(line(coffee, 3));
        shop.pack(parted, 1, 1);
        shop.pack(parted, 1, 1);
        pickedUp(parted, ExternalId.next("PU")).is(200);
        assertThat(shop.status(parted)).isEqualTo("partially_shipped");
        assertThat(shop.order(parted)
                        .body()
                        .at("/fulfilments/1/tracking_numbers/0")
                        .asString())
                .isEqualTo("QTY-0002");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(4, 1));
    }

    private static Map<String, @Nullable Object> piece(String number, @Nullable Integer parcel, boolean collected) {
        return Json.of("tracking_number", number, "fulfilment_number", parcel, "collected", collected);
    }

    private Answer pickedUp(String number, String pickup, List<Map<String, @Nullable Object>> pieces) {
        return tell(
                number + "/pickups/" + pickup,
                Json.of(
                        "picked_up_at",
                        "2026-11-22T10:00:00Z",
                        "tracking_numbers",
                        pieces.stream()
                                .filter(piece -> Boolean.TRUE.equals(piece.get("collected")))
                                .map(piece -> piece.get("tracking_number"))
                                .toList(),
                        "pieces",
                        pieces));
    }

    private List<String> parcels(String number) {
        return shop.order(number)
                .body()
                .path("fulfilments")
                .valueStream()
                .map(parcel -> parcel.path("status").asString() + parcel.path("tracking_numbers"))
                .toList();
    }

    @Test
    void parcelsOfWhichAPieceStayedBehindStayPacked() {
        int coffee = shop.product("12.50", 20);
        var number = shop.processing(line(coffee, 3));
        shop.pack(number, 1, 1);
        shop.pack(number, 1, 1);
        shop.pack(number, 1, 1);
        var pickup = ExternalId.next("PU");
        var pieces = List.of(piece("A", null, true), piece("B", null, false), piece("C", null, true));

        pickedUp(number, pickup, pieces).is(200);
        pickedUp(number, pickup, pieces).is(200);

        assertThat(parcels(number)).containsExactly("shipped[\"A\"]", "packed[]", "shipped[\"C\"]");
        assertThat(ask("orders/" + number)
                        .body()
                        .path("parcels")
                        .valueStream()
                        .map(parcel -> parcel.path("collectable").asBoolean()))
                .containsExactly(false, true, false);
        assertThat(shop.status(number)).isEqualTo("partially_shipped");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(17, 1));
        pickedUp(number, ExternalId.next("PU"), List.of(piece("D", 2, true))).is(200);
        assertThat(shop.status(number)).isEqualTo("shipped");
    }

    @Test
    void ofAPartThatIsInNoKnownParcelNothingIsShipped() {
        int coffee = shop.product("12.50", 20);
        var packed = shop.processing(line(coffee, 2));
        shop.pack(packed, 1, 2);
        var unpacked = shop.confirmed(line(coffee, 2));
        var pieces = List.of(piece("A", null, true), piece("B", null, false));

        pickedUp(packed, ExternalId.next("PU"), pieces).is(200);
        pickedUp(unpacked, ExternalId.next("PU"), pieces).is(200);

        assertThat(parcels(packed)).containsExactly("packed[]");
        assertThat(shop.status(unpacked)).isEqualTo("confirmed");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(16, 4));
    }

    private List<String> pieces(String number) {
        return ok(shop.staff().get(path(number, "collected-pieces")))
                .at("items")
                .valueStream()
                .map(piece -> piece.path("tracking_number").asString()
                        + (piece.path("collected").asBoolean() ? " collected" : " stayed"))
                .toList();
    }

    @Test
    void anOrderKnowsWhatWasCollectedAndTheRestLeavesWithALaterPickup() {
        int coffee = shop.product("12.50", 20);
        var unpacked = shop.confirmed(line(coffee, 2));
        var packed = shop.processing(line(coffee, 2));
        shop.pack(packed, 1, 2);
        var first = ExternalId.next("PU");
        var second = ExternalId.next("PU");

        for (int twice = 0; twice < 2; twice++) {
            pickedUp(unpacked, first, List.of(piece("A", null, true), piece("B", null, false)))
                    .is(200);
            pickedUp(packed, first, List.of(piece("C", 1, true), piece("D", 1, false)))
                    .is(200);
        }
        assertThat(pieces(unpacked)).containsExactly("A collected", "B stayed");
        assertThat(shop.status(unpacked)).isEqualTo("confirmed");
        assertThat(pieces(packed)).containsExactly("C collected", "D stayed");
        assertThat(parcels(packed)).containsExactly("packed[]");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(16, 4));

        pickedUp(unpacked, second, List.of(piece("E", null, true))).is(200);
        pickedUp(packed, second, List.of(piece("F", 1, true))).is(200);
        // A repeated notice of the first one moves nothing more.
        pickedUp(unpacked, first, List.of(piece("A", null, true), piece("B", null, false)))
                .is(200);

        assertThat(pieces(unpacked)).containsExactly("A collected", "B stayed", "E collected");
        assertThat(parcels(unpacked)).containsExactly("shipped[\"A\",\"E\"]");
        assertThat(parcels(packed)).containsExactly("shipped[\"C\",\"F\"]");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(16, 0));
    }

    @Test
    void aNoticeThatIsRepeatedAfterParcelsWerePackedShipsNone() {
        int coffee = shop.product("12.50", 20);
        var number = shop.processing(line(coffee, 2));
        var pickup = ExternalId.next("PU");
        var pieces = List.of(piece("A", null, true), piece("B", null, false));
        pickedUp(number, pickup, pieces).is(200);
        shop.pack(number, 1, 1);
        shop.pack(number, 1, 1);

        pickedUp(number, pickup, pieces).is(200);

        assertThat(parcels(number)).containsExactly("packed[]", "packed[]");
    }

    @Test
    void aNoticeThatComesLateMovesNothingBack() {
        int coffee = shop.product("12.50", 20);
        var number = shop.confirmed(line(coffee, 2));
        pickedUp(number, ExternalId.next("PU"), List.of(piece("E", null, true))).is(200);
        var before = shop.order(number).body().path("fulfilments").at("/0/tracking_numbers");

        pickedUp(number, ExternalId.next("PU"), List.of(piece("A", null, true), piece("B", null, false)))
                .is(200);

        assertThat(shop.status(number)).isEqualTo("shipped");
        assertThat(shop.order(number).body().path("fulfilments").at("/0/tracking_numbers"))
                .isEqualTo(before);
        assertThat(pieces(number)).containsExactlyInAnyOrder("E collected", "A collected", "B stayed");
    }

    @Test
    void theWayOfAnOrderIsTheSameInWhicheverOrderItIsTold() {
        int coffee = shop.product("12.50", 100);
        var steps = List.of("pickup", "shipment", "delivery");
        for (var order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            var number = shop.confirmed(line(coffee, 3));
            var pickup = ExternalId.next("PU");
            var shipment = ExternalId.next("MAN");
            for (int twice = 0; twice < 2; twice++) {
                for (int step : order) {
                    var told = switch (steps.get(step)) {
                        case "pickup" -> pickedUp(number, pickup);
                        case "shipment" -> shipped(number, shipment);
                        default -> arrived(number, shipment);
                    };
                    assertThat(told.status())
                            .as("%s of %s", steps.get(step), order)
                            .isEqualTo(200);
                }
            }
            var parcel = shop.order(number).body().path("fulfilments");
            assertThat(shop.status(number)).as("%s", order).isEqualTo("delivered");
            assertThat(parcel.size()).isEqualTo(1);
            assertThat(parcel.at("/0/pickup_reference").asString())
                    .as("%s", order)
                    .isEqualTo(pickup);
            assertThat(parcel.at("/0/shipment_reference").asString()).isEqualTo(shipment);
            assertThat(ok(shop.staff().get(path(number, "history"))).items("to").stream()
                            .filter("delivered"::equals))
                    .hasSize(1);
        }
        assertThat(shop.stock(coffee)).isEqualTo(List.of(100 - 6 * 3, 0));
    }

    @Test
    void anOrderThatMayNotLeaveIsNotShippedByANotice() {
        int coffee = shop.product("12.50", 10);
        var pending = shop.placed(line(coffee, 1));
        var held = shop.confirmed(line(coffee, 1));
        ok(shop.verb(held, "hold", "fraud?"));

        pickedUp(pending, "PU-1").problem("illegal-transition");
        shipped(held, "MAN-1").problem("order-on-hold");
        pickedUp("ORD-1001-00001-9", "PU-1").problem("order-not-found");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 2));
        ok(shop.verb(held, "resume"));
        shipped(held, "MAN-1").is(200);
    }

    @Test
    void whatComesBackGoesWhereItIsToldOnce() {
        int coffee = shop.product("12.50", 10);
        var number = shop.delivered(line(coffee, 3));
        var first = ExternalId.next("RI");

        cameBack(number, first, 1, 1, "sellable").is(200);
        cameBack(number, first, 1, 1, "sellable").is(200);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 0));
        assertThat(shop.status(number)).isEqualTo("partially_returned");
        cameBack(number, first, 1, 2, "sellable").problem("return-item-reused");
        cameBack(number, ExternalId.next("RI"), 1, 1, "quarantine").is(200);
        cameBack(number, ExternalId.next("RI"), 1, 2, "sellable").problem("return-exceeds-delivered");
        cameBack(number, ExternalId.next("RI"), 1, 1, "nowhere").is(200);
        assertThat(shop.status(number)).isEqualTo("returned");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 0));
        cameBack(number, ExternalId.next("RI"), 2, 1, "sellable").problem("line-unknown");
        cameBack(number, ExternalId.next("RI"), 1, 0, "sellable").is(400);
        assertThat(cameBack(number, ExternalId.next("RI"), 1, 1, "attic").pointers())
                .containsExactly("/destination");
    }

    @Test
    void unitsLeaveQuarantineAsItIsDecidedOnce() {
        int coffee = shop.product("12.50", 10);
        var number = shop.delivered(line(coffee, 3));
        var good = ExternalId.next("RI");
        var bad = ExternalId.next("RI");
        cameBack(number, good, 1, 1, "quarantine").is(200);
        cameBack(number, bad, 1, 1, "quarantine").is(200);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(7, 0));

        decided(number, good, 1, "sellable").is(200);
        decided(number, good, 1, "sellable").is(200);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 0));
        decided(number, bad, 1, "nowhere").is(200);
        decided(number, bad, 1, "nowhere").is(200);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 0));
        decided(number, good, 2, "sellable").problem("restock-differs");
        decided(number, bad, 1, "sellable").problem("stock-unavailable");
        decided(number, ExternalId.next("RI"), 1, "sellable").problem(404, "returned-item-not-found");
        assertThat(decided(number, good, 1, "attic").pointers()).containsExactly("/destination");
    }

    @Test
    void nothingComesBackBeforeItHasArrived() {
        int coffee = shop.product("12.50", 10);
        var number = shop.shipped(line(coffee, 3));
        var item = ExternalId.next("RI");

        cameBack(number, item, 1, 1, "sellable").problem("return-exceeds-delivered");
        arrived(number, "MAN-7").is(200);
        cameBack(number, item, 1, 1, "sellable").is(200);
    }

    @Test
    void anExchangeIsPlacedOnceConfirmedAndWaitsForWhatIsNotThere() {
        int coffee = shop.product("12.50", 5);
        var number = shop.delivered(line(coffee, 3));
        var returned = ExternalId.next("RET");
        var wanted = Json.of("lines", List.of(Json.of("product_id", coffee, "quantity", 4)));

        var outcomes = Concurrently.run(4, () -> tell(number + "/exchanges/" + returned, wanted)).stream()
                .map(Outcome::require)
                .toList();

        assertThat(outcomes).extracting(Answer::status).containsOnly(200);
        assertThat(outcomes.stream().map(answer -> answer.text("order_number")).distinct())
                .hasSize(1);
        ContractSample.of("order", "order").isTrueOf(outcomes.getFirst().body().toString());
        var exchange = shop.order(outcomes.getFirst().text("order_number"));
        assertThat(exchange.text("status")).isEqualTo("backordered");
        assertThat(exchange.text("exchange_for")).isEqualTo(returned);
        assertThat(exchange.body().path("shipping_address"))
                .isEqualTo(shop.order(number).body().path("shipping_address"));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(0, 2));
        tell(number + "/exchanges/" + returned, Json.of("lines", List.of(Json.of("product_id", coffee, "quantity", 1))))
                .problem("exchange-differs");
        tell(
                        number + "/exchanges/" + ExternalId.next("RET"),
                        Json.of("lines", List.of(Json.of("product_id", 99999999, "quantity", 1))))
                .problem("product-unknown");
    }

    @Test
    void aLoanPaysAnOrderOnceAndConfirmsIt() {
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 2));
        var loan = ExternalId.next("LOAN");

        paid(number, loan, shop.customer, "25", "USD").is(200);
        var order = shop.order(number);
        assertThat(order.text("status")).isEqualTo("confirmed");
        assertThat(order.text("paid_by_loan")).isEqualTo(loan);
        assertThat(order.text("paid_on")).isEqualTo("2026-11-26");
        paid(number, loan, shop.customer, "25.00", "USD").is(200);
        assertThat(shop.order(number).body()).isEqualTo(order.body());
        paid(number, ExternalId.next("LOAN"), shop.customer, "25.00", "USD").problem("order-paid-otherwise");
        var other = shop.placed(line(coffee, 2));
        paid(other, loan, shop.customer, "24.99", "USD").problem("payment-differs");
        paid(other, loan, ExternalId.next("USER"), "25.00", "USD").problem("payment-differs");
        paid(other, loan, shop.customer, "25.00", "EUR").problem("payment-differs");
        paid("ORD-1001-00001-9", loan, shop.customer, "25.00", "USD").problem("order-not-found");
        shop.staff()
                .post(path(number, "edits"), Json.of("lines", List.of(Json.of("line_number", 1, "quantity", 1))))
                .problem("order-paid");
    }

    @Test
    void anOrderThatIsPaidOnHoldIsConfirmedWhenItIsResumed() {
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 2));
        ok(shop.verb(number, "hold", "waiting for the loan"));

        paid(number, ExternalId.next("LOAN"), shop.customer, "25.00", "USD").is(200);
        assertThat(shop.status(number)).isEqualTo("on_hold");

        assertThat(ok(shop.verb(number, "resume")).text("status")).isEqualTo("confirmed");
    }

    @Test
    void theHistoryOfACustomerCountsWhatBecameOfHisOrders() {
        int coffee = shop.product("12.50", 100);
        int sake = shop.product("1200", "JPY", 10);
        var delivered = shop.delivered(line(coffee, 4));
        cameBack(delivered, ExternalId.next("RI"), 1, 1, "sellable");
        shop.delivered(line(coffee, 2));
        ok(shop.verb(shop.placed(line(coffee, 1)), "cancel", "not wanted"));
        shop.placed(line(coffee, 1));
        var yen = Shop.Open.numberOf(shop.staff()
                .post("/api/v1/orders", shop.request(List.of(line(sake, 1)), "").replace("\"USD\"", "\"JPY\"")));
        ok(shop.verb(yen, "confirm"));

        var history = ask("purchase-histories/" + shop.customer);

        ContractSample.of("order", "purchase-history").isTrueOf(history.body().toString());
        assertThat(history.body().path("placed").asInt()).isEqualTo(5);
        assertThat(history.body().path("delivered").asInt()).isEqualTo(2);
        assertThat(history.body().path("cancelled").asInt()).isEqualTo(1);
        assertThat(history.body().path("returned").asInt()).isEqualTo(1);
        assertThat(history.body().path("spent").size()).isEqualTo(1);
        assertThat(history.body().at("/spent/0/amount").decimalValue()).isEqualByComparingTo("62.50");

        var none = ask("purchase-histories/" + ExternalId.next("USER"));
        assertThat(none.body().path("placed").asInt()).isZero();
        assertThat(none.body().path("first_order_at").isNull()).isTrue();
        assertThat(none.body().path("spent").size()).isZero();
    }

    @Test
    void theSalesOfACompanyAreThoseOfThePeriod() {
        int coffee = shop.product("12.50", 100);
        var today = zone.today();
        var first = shop.delivered(line(coffee, 4));
        shop.delivered(line(coffee, 2));
        shop.shipped(line(coffee, 1));
        cameBack(first, ExternalId.next("RI"), 1, 1, "nowhere");

        var sales = ask("sales/%s?sold_from=%s&sold_until=%s".formatted(shop.company, today, today.plusDays(1)));

        ContractSample.of("order", "sales").isTrueOf(sales.body().toString());
        assertThat(sales.body().at("/sales/0/orders").asInt()).isEqualTo(2);
        assertThat(sales.body().at("/sales/0/delivered").decimalValue()).isEqualByComparingTo("75.00");
        assertThat(sales.body().at("/sales/0/returned").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(sales.body().at("/sales/0/net").decimalValue()).isEqualByComparingTo("62.50");
        assertThat(ask("sales/%s?sold_from=%s&sold_until=%s"
                                .formatted(shop.company, today.plusDays(1), today.plusDays(2)))
                        .body()
                        .path("sales")
                        .size())
                .isZero();
        sibling()
                .get("/internal/v1/sales/%s?sold_from=%s&sold_until=%s".formatted(shop.company, today, today))
                .is(400);
    }

    @Test
    void productsAreToldWithTheirWeightPriceAndOrigin() {
        var made = shop.staff()
                .post(
                        "/api/v1/products",
                        Json.of(
                                "name",
                                "Café de la Sierra",
                                "sku",
                                ExternalId.next("CAFE"),
                                "category",
                                "coffee",
                                "price",
                                12.50,
                                "weight",
                                0.55,
                                "dimensions",
                                Json.of("length", 20, "width", 10, "height", 6.5),
                                "country_of_origin",
                                "CO"));
        made.is(201);
        int plain = shop.product("1.00", 0);

        var answer = ask("products?id=%d&id=%d&id=2000000000"
                .formatted(made.body().path("id").asInt(), plain));

        assertThat(answer.body().size()).isEqualTo(2);
        ContractSample.of("order", "products").isTrueOf(answer.body().toString());
        var coffee = answer.body()
                .valueStream()
                .filter(product -> product.path("product_id").asInt()
                        == made.body().path("id").asInt())
                .findFirst()
                .orElseThrow();
        assertThat(coffee.path("weight").decimalValue()).isEqualByComparingTo("0.55");
        assertThat(coffee.path("price").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(coffee.path("country_of_origin").asString()).isEqualTo("CO");
        assertThat(coffee.at("/dimensions/height").decimalValue()).isEqualByComparingTo("6.5");
        var wrong = shop.staff()
                .post(
                        "/api/v1/products",
                        Json.of(
                                "name",
                                "X",
                                "sku",
                                ExternalId.next("X"),
                                "category",
                                "x",
                                "price",
                                1,
                                "country_of_origin",
                                "XX"));
        assertThat(wrong.pointers()).containsExactly("/country_of_origin");
        var tooMany = java.util.stream.IntStream.rangeClosed(1, 101)
                .mapToObj(id -> "id=" + id)
                .collect(java.util.stream.Collectors.joining("&"));
        sibling().get("/internal/v1/products?" + tooMany).is(400);
    }

    @Test
    void openWorkIsWhatHasNotArrivedOrEnded() {
        int coffee = shop.product("12.50", 100);
        shop.placed(line(coffee, 1));
        shop.shipped(line(coffee, 1));
        shop.delivered(line(coffee, 1));
        ok(shop.verb(shop.placed(line(coffee, 1)), "cancel", "not wanted"));

        var ofCustomer = ask("open-work/customers/" + shop.customer);
        var ofCompany = ask("open-work/companies/" + shop.company);

        ContractSample.of("openwork", "open-work").isTrueOf(ofCustomer.body().toString());
        assertThat(ofCustomer.body().at("/open_work/0/count").asInt()).isEqualTo(2);
        assertThat(ofCompany.body()).isEqualTo(ofCustomer.body());
        assertThat(ask("open-work/companies/" + Warehouse.aCompany())
                        .body()
                        .path("open_work")
                        .size())
                .isZero();
    }
}
