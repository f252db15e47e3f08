package com.quenty.order.orders;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Warehouse;
import com.quenty.order.orders.backorders.BackorderDelivery;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class OrderMovesIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final OrderExpiryService expiry;
    private final BackorderDelivery filling;
    private final MutableClock clock;
    private Shop.Open shop;

    OrderMovesIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse,
            OrderExpiryService expiry,
            BackorderDelivery filling,
            MutableClock clock) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
        this.expiry = expiry;
        this.filling = filling;
        this.clock = clock;
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
    void everyMoveIsInTheHistoryWithWhoAndWhy() {
        int coffee = shop.product("12.50", 10);
        var number = shop.confirmed(line(coffee, 2));
        ok(shop.verb(number, "hold", "address to be checked"));
        ok(shop.verb(number, "resume"));
        ok(shop.verb(number, "cancel", "customer changed his mind"));

        var history = ok(shop.staff().get(path(number, "history")));

        assertThat(history.items("to")).containsExactly("cancelled", "confirmed", "on_hold", "confirmed", "pending");
        assertThat(history.items("reason"))
                .containsExactly("customer changed his mind", "", "address to be checked", "", "");
        assertThat(history.items("actor")).allMatch(actor -> actor.startsWith("USER-"));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(10, 0));
    }

    @Test
    void anIllegalMoveSaysWhichAreLegal() {
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 1));

        var answer = shop.verb(number, "complete");

        answer.problem(409, "illegal-transition");
        assertThat(answer.body().path("allowed").valueStream().map(code -> code.asString()))
                .containsExactly("backordered", "cancelled", "confirmed", "expired", "on_hold");
    }

    @Test
    void aVerbOnAnOldVersionIsRefused() {
        int coffee = shop.product("12.50", 10);
        var number = shop.confirmed(line(coffee, 1));

        var stale = shop.staff().with("If-Match", "\"0\"").post(path(number, "process"));
        stale.is(412);
        long version = shop.order(number).version();
        ok(shop.staff().with("If-Match", "\"" + version + "\"").post(path(number, "process")));
    }

    @Test
    void aMistypedNumberIsCalledThat() {
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 1));
        char check = number.charAt(number.length() - 1);
        var mistyped = number.substring(0, number.length() - 1) + (char) ('0' + (check - '0' + 1) % 10);

        assertThat(shop.staff().get(path(mistyped, null)).text("detail")).contains("typing error");
        assertThat(shop.staff().get("/api/v1/orders?order_number=" + mistyped).pointers())
                .containsExactly("order_number");
        assertThat(shop.staff()
                        .get(
                                "/api/v1/orders?order_number={number}",
                                number.replace("ORD-", "").replace('-', ' '))
                        .items("order_number"))
                .containsExactly(number);
    }

    @Test
    void anUnconfirmedOrderExpiresWithinAMinuteAndFreesItsStock() {
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 4));
        var kept = shop.confirmed(line(coffee, 1));

        clock.advance(Duration.ofMinutes(29));
        expiry.run();
        assertThat(shop.status(number)).isEqualTo("pending");
        clock.advance(Duration.ofMinutes(1));
        expiry.run();

        assertThat(shop.status(number)).isEqualTo("expired");
        assertThat(shop.status(kept)).isEqualTo("confirmed");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(9, 1));
        assertThat(ok(shop.staff().get(path(number, "history"))).items("actor").getFirst())
                .isEqualTo("system");
        expiry.run();
        shop.verb(number, "confirm").problem("illegal-transition");
    }

    @Test
    void theReservationIsExtendedOnce() {
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 4));

        ok(shop.verb(number, "extend"));
        var again = shop.verb(number, "extend");
        clock.advance(Duration.ofMinutes(45));
        expiry.run();

        again.problem(409, "order-extended");
        assertThat(shop.status(number)).isEqualTo("pending");
        clock.advance(Duration.ofMinutes(15));
        expiry.run();
        assertThat(shop.status(number)).isEqualTo("expired");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(10, 0));
    }

    @Test
    void noTimeRunsAgainstAnOrderOnHold() {
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 4));
        ok(shop.verb(number, "hold", "to be checked"));

        clock.advance(Duration.ofDays(3));
        expiry.run();
        assertThat(shop.status(number)).isEqualTo("on_hold");
        shop.verb(number, "confirm").problem("order-on-hold");
        ok(shop.verb(number, "resume"));
        clock.advance(Duration.ofMinutes(31));
        expiry.run();

        assertThat(shop.status(number)).isEqualTo("expired");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(10, 0));
    }

    @Test
    void backordersAreFilledOldestFirstWhenStockArrives() {
        int coffee = shop.product("12.50", 1);
        int tea = shop.product("3.00", 0);
        var oldest = shop.backordered(line(coffee, 3));
        var middle = shop.backordered(line(coffee, 2), line(tea, 1));
        var youngest = shop.backordered(line(coffee, 2));

        shop.receive(coffee, 3);

        eventually(() -> assertThat(shop.status(oldest)).isEqualTo("confirmed"));
        eventually(() -> assertThat(shop.order(middle)
                        .body()
                        .at("/lines/0/shortfall_quantity")
                        .asInt())
                .isEqualTo(1));
        assertThat(shop.order(youngest).body().at("/lines/0/shortfall_quantity").asInt())
                .isEqualTo(2);
        shop.receive(coffee, 3);
        eventually(() -> assertThat(shop.status(youngest)).isEqualTo("confirmed"));
        assertThat(shop.status(middle)).isEqualTo("backordered");
        shop.receive(tea, 5);
        eventually(() -> assertThat(shop.status(middle)).isEqualTo("confirmed"));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(0, 7));
        assertThat(shop.stock(tea)).isEqualTo(List.of(4, 1));
    }

    @Test
    void whatOneOrderGivesBackGoesToTheOneThatWaits() {
        int coffee = shop.product("12.50", 2);
        var first = shop.confirmed(line(coffee, 2));
        var waiting = shop.backordered(line(coffee, 1));

        ok(shop.verb(first, "cancel", "not wanted"));

        eventually(() -> assertThat(shop.status(waiting)).isEqualTo("confirmed"));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(1, 1));
    }

    @Test
    void fillingTwiceOrForNothingChangesNothing() {
        int coffee = shop.product("12.50", 0);
        var waiting = shop.backordered(line(coffee, 2));
        shop.receive(coffee, 5);
        eventually(() -> assertThat(shop.status(waiting)).isEqualTo("confirmed"));

        filling.deliver(new BackorderDelivery.Offer(shop.company, coffee));
        filling.deliver(new BackorderDelivery.Offer(shop.company, coffee));

        assertThat(shop.stock(coffee)).isEqualTo(List.of(3, 2));
        assertThat(ok(shop.staff().get(path(waiting, "history"))).items("to"))
                .containsExactly("confirmed", "backordered", "pending");
    }

    @Test
    void anOrderOnHoldIsPassedOverAndQueuesAgainWhenResumed() {
        int coffee = shop.product("12.50", 0);
        var held = shop.backordered(line(coffee, 2));
        ok(shop.verb(held, "hold", "to be checked"));
        shop.receive(coffee, 2);
        filling.deliver(new BackorderDelivery.Offer(shop.company, coffee));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(2, 0));

        ok(shop.verb(held, "resume"));

        eventually(() -> assertThat(shop.status(held)).isEqualTo("confirmed"));
    }

    @Test
    void whatArrivesWhileAnOrderIsPendingIsTakenWhenItIsConfirmed() {
        int coffee = shop.product("12.50", 1);
        var number = Shop.Open.numberOf(shop.placeWithBackorder(line(coffee, 3)));
        shop.receive(coffee, 5);

        var confirmed = ok(shop.verb(number, "confirm"));

        assertThat(confirmed.text("status")).isEqualTo("confirmed");
        assertThat(confirmed.body().path("shortfall").asBoolean()).isFalse();
        assertThat(shop.stock(coffee)).isEqualTo(List.of(3, 3));
    }

    @Test
    void ofManyWhoMoveAnOrderAtOnceOneMovesIt() {
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 2));

        var outcomes = Concurrently.run(8, () -> shop.verb(number, "confirm").status()).stream()
                .map(Outcome::require)
                .toList();

        assertThat(outcomes)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 2));
    }

    @Test
    void twoHundredBuyersOfAHundredUnitsGetExactlyAHundred() {
        int coffee = shop.product("12.50", 100);
        shop.place(line(coffee, 1));
        shop.verb(
                shop.order(shop.staff()
                                .get("/api/v1/orders")
                                .items("order_number")
                                .getFirst())
                        .text("order_number"),
                "cancel",
                "only to know the company");

        var statuses = Concurrently.run(200, () -> shop.place(line(coffee, 1)).status()).stream()
                .map(Outcome::require)
                .toList();

        // Whoever found no connection in time got a 503 and may ask again; what matters is that nobody is sold what is
        // not there.
        long placed = statuses.stream().filter(status -> status == 201).count();
        assertThat(statuses).allMatch(status -> status == 201 || status == 422 || status == 503);
        for (long sold = placed; sold < 100; sold++) {
            shop.place(line(coffee, 1)).is(201);
        }
        shop.place(line(coffee, 1)).problem("insufficient-stock");
        assertThat(placed).isBetween(1L, 100L);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(0, 100));
    }

    @Test
    void aNewOrderDoesNotOvertakeThoseThatWait() {
        int coffee = shop.product("12.50", 0);
        var waiting = shop.backordered(line(coffee, 4));

        ok(shop.staff().post("/api/v1/inventory/receive", Json.of("product_id", coffee, "quantity", 5)));
        var second = shop.place(line(coffee, 2));

        second.problem("insufficient-stock");
        shop.place(line(coffee, 1)).is(201);
        eventually(() -> assertThat(shop.status(waiting)).isEqualTo("confirmed"));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(0, 5));
    }
}
