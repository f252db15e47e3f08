package com.quenty.order.fulfilments;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Warehouse;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class FulfilmentIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final JdbcClient jdbc;
    private Shop.Open shop;

    FulfilmentIT(
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
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    @Test
    void anOrderLeavesInTwoPartsAndItsStateFollows() {
        int coffee = shop.product("10.00", 10);
        int tea = shop.product("3.00", 10);
        var number = shop.processing(line(coffee, 3), line(tea, 1));

        int first = shop.pack(number, 1, 2);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(7, 3));
        var shipped = shop.ship(number, first);
        assertThat(shipped.text("status")).isEqualTo("shipped");
        assertThat(shipped.body().at("/tracking_numbers/0").asString()).isEqualTo("T-1");
        assertThat(shop.status(number)).isEqualTo("partially_shipped");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(7, 1));
        shop.verb(number, "deliver").problem("illegal-transition");

        int second = shop.pack(number);
        shop.ship(number, second);
        var order = shop.order(number);
        assertThat(order.text("status")).isEqualTo("shipped");
        assertThat(order.body().at("/fulfilments/1/lines").toString())
                .isEqualTo("[{\"line_number\":1,\"quantity\":1},{\"line_number\":2,\"quantity\":1}]");
        ok(shop.staff().post(path(number, "fulfilments/1/in-transit")));
        assertThat(shop.status(number)).isEqualTo("in_transit");
        ok(shop.staff().post(path(number, "fulfilments/1/deliver")));
        assertThat(shop.status(number)).isEqualTo("in_transit");
        assertThat(shop.order(number).body().at("/lines/0/delivered_quantity").asInt())
                .isEqualTo(2);
        assertThat(ok(shop.verb(number, "deliver")).text("status")).isEqualTo("delivered");
        assertThat(ok(shop.verb(number, "complete")).text("status")).isEqualTo("completed");

        assertThat(ok(shop.staff().get(path(number, "fulfilments/1/history"))).items("to"))
                .containsExactly("delivered", "in_transit", "shipped", "packed");
        assertThat(jdbc.sql(
                                "SELECT reference_number FROM stock_movements WHERE product_id = :p AND movement_type = 'OUT' ORDER BY id")
                        .param("p", coffee)
                        .query(String.class)
                        .list())
                .containsExactly(number + "/1", number + "/2");
    }

    @Test
    void aParcelHasItsOwnAddressAndVersion() {
        int coffee = shop.product("10.00", 10);
        var number = shop.processing(line(coffee, 1));

        var packed = shop.staff().post(path(number, "fulfilments"), Json.of());

        assertThat(packed.headers().getFirst(HttpHeaders.LOCATION)).isEqualTo(path(number, "fulfilments/1"));
        assertThat(ok(shop.staff().get(path(number, "fulfilments/1"))).headers().getETag())
                .isEqualTo("\"0\"");
        shop.staff()
                .with("If-Match", "\"7\"")
                .post(path(number, "fulfilments/1/ship"), Json.of("tracking_numbers", List.of()))
                .is(412);
        shop.staff().get(path(number, "fulfilments/2")).problem("fulfilment-not-found");
    }

    @Test
    void noMoreIsPackedThanIsLeftAndWhatIsUnpackedIsLeftAgain() {
        int coffee = shop.product("10.00", 10);
        var number = shop.processing(line(coffee, 3));
        int parcel = shop.pack(number, 1, 2);

        var tooMany = shop.staff()
                .post(path(number, "fulfilments"), Json.of("lines", List.of(Json.of("line_number", 1, "quantity", 2))));
        tooMany.problem("quantity-not-left", "/lines/0/quantity");
        var unknown = shop.staff()
                .post(path(number, "fulfilments"), Json.of("lines", List.of(Json.of("line_number", 4, "quantity", 1))));
        unknown.problem("line-unknown", "/lines/0/line_number");
        ok(shop.staff().post(path(number, "fulfilments/%d/cancel".formatted(parcel)), Json.of("reason", "wrong box")));
        shop.pack(number);
        shop.staff().post(path(number, "fulfilments"), Json.of()).problem("nothing-to-pack");
        shop.staff()
                .post(path(number, "fulfilments/%d/ship".formatted(parcel)), Json.of("tracking_numbers", List.of()))
                .problem("illegal-transition");
    }

    @Test
    void cancellingReleasesOnlyWhatHasNotLeft() {
        int coffee = shop.product("10.00", 10);
        int tea = shop.product("3.00", 10);
        var number = shop.processing(line(coffee, 3), line(tea, 2));
        shop.ship(number, shop.pack(number, 1, 1));
        int packed = shop.pack(number, 2, 1);

        var cancelled = ok(shop.verb(number, "cancel", "customer moved away"));

        assertThat(cancelled.text("status")).isEqualTo("shipped");
        assertThat(cancelled.body().path("total_amount").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(9, 0));
        assertThat(shop.stock(tea)).isEqualTo(List.of(10, 0));
        assertThat(ok(shop.staff().get(path(number, "fulfilments/" + packed))).text("status"))
                .isEqualTo("cancelled");
        assertThat(ok(shop.verb(number, "deliver")).text("status")).isEqualTo("delivered");
    }

    @Test
    void cancellingAPackedOrderUnpacksIt() {
        int coffee = shop.product("10.00", 10);
        var number = shop.processing(line(coffee, 3));
        shop.pack(number, 1, 2);

        assertThat(ok(shop.verb(number, "cancel", "not wanted")).text("status")).isEqualTo("cancelled");

        assertThat(shop.stock(coffee)).isEqualTo(List.of(10, 0));
        assertThat(shop.order(number).body().at("/fulfilments/0/status").asString())
                .isEqualTo("cancelled");
        shop.verb(number, "cancel", "again").problem("illegal-transition");
    }

    @Test
    void whatHasArrivedCantBeCancelled() {
        int coffee = shop.product("10.00", 10);
        var number = shop.delivered(line(coffee, 3));

        shop.verb(number, "cancel", "too late").problem("illegal-transition");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(7, 0));
    }

    @Test
    void ofManyWhoShipAParcelAtOnceOneShipsItAndTheStockLeavesOnce() {
        int coffee = shop.product("10.00", 10);
        var number = shop.processing(line(coffee, 2));
        int parcel = shop.pack(number);

        var statuses = Concurrently.run(
                        6,
                        () -> shop.staff()
                                .post(
                                        path(number, "fulfilments/%d/ship".formatted(parcel)),
                                        Json.of("tracking_numbers", List.of()))
                                .status())
                .stream()
                .map(Outcome::require)
                .toList();

        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 0));
    }
}
