package com.quenty.order.inventory;

import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Shop.Open;
import com.quenty.order.Warehouse;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Screws and labels are counted in thousands of millions. One item holds as many as an int counts, a sum of items more. */
@ServiceIT
class LargeStockIT {

    private static final int MOST = Integer.MAX_VALUE;
    private static final int MANY = 1_500_000_000;

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private Open shop;

    LargeStockIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    /** Three batches of 1.5 thousand million at one place. */
    private int screws() {
        int screws = shop.product("0.01", 0);
        for (var batch : List.of("A", "B", "C")) {
            warehouse.receive(shop.company, screws, MANY, "BOG", batch, null);
        }
        return screws;
    }

    private Answer receive(int product, int units, String location) {
        return shop.staff()
                .post(
                        "/api/v1/inventory/receive",
                        Json.of("product_id", product, "quantity", units, "location", location));
    }

    private static long available(Answer refused) {
        refused.problem(422, "insufficient-stock");
        return refused.body().at("/available/0/available").asLong();
    }

    @Test
    void whatIsAvailableIsTheSumOfAllItems() {
        int screws = shop.product("0.01", MOST);
        receive(screws, 100, "MDE").is(200);

        var refused = shop.place(line(screws, MOST), line(screws, MOST));

        assertThat(available(refused)).isEqualTo(2_147_483_747L);
        assertThat(refused.body().at("/errors/0/message").asString())
                .isEqualTo("2147483647 wanted, 100 left: the lines before it take 2147483647 of the 2147483747"
                        + " available of the product");
        shop.place(line(screws, MOST), line(screws, 100)).is(201);
        assertThat(available(shop.place(line(screws, 1)))).isZero();
    }

    @Test
    void threeItemsOfFifteenHundredMillionAreFourAndAHalfThousandMillion() {
        int screws = screws();

        assertThat(available(shop.place(line(screws, MOST), line(screws, MOST), line(screws, MOST))))
                .isEqualTo(3L * MANY);
        var number = shop.placed(line(screws, MOST), line(screws, MANY));
        assertThat(available(shop.place(line(screws, MOST)))).isEqualTo(3L * MANY - MOST - MANY);
        Open.ok(shop.verb(number, "cancel", "Too many"));
        shop.placed(line(screws, MOST), line(screws, MOST));
    }

    @Test
    void theListOfWhatRunsLowAddsUpWhatLiesAtAPlace() {
        int screws = screws();
        var number = shop.placed(line(screws, MOST), line(screws, MANY));
        var item = shop.staff().get("/api/v1/inventory?product_id=" + screws);
        var first = "/api/v1/inventory/" + item.body().at("/items/0/item_id").asString();
        shop.staff()
                .with("If-Match", shop.staff().get(first).headers().getETag())
                .patch(first, Json.of("min_stock_level", MOST))
                .is(200);

        var low = Open.ok(shop.staff().get("/api/v1/inventory/low-stock?limit=100&sort=-available"));

        assertThat(low.body().at("/items/0/on_hand").asLong()).isEqualTo(3L * MANY);
        assertThat(low.body().at("/items/0/reserved").asLong()).isEqualTo((long) MOST + MANY);
        assertThat(low.body().at("/items/0/available").asLong()).isEqualTo(3L * MANY - MOST - MANY);
        Open.ok(shop.verb(number, "cancel", "Too many"));
    }

    @Test
    void anEditSeesAllThereIs() {
        int screws = screws();
        var number = shop.placed(line(screws, 1));

        var preview = Open.ok(shop.staff()
                .post(
                        Open.path(number, "edits/preview"),
                        "{\"lines\": [{\"line_number\": 1, \"quantity\": %d}, {\"product_id\": %d, \"quantity\": %d}]}"
                                .formatted(MOST, screws, MOST)));

        assertThat(preview.body().path("possible").asBoolean()).isTrue();
        assertThat(preview.body().at("/lines/1/reserved").asLong()).isEqualTo(MOST);
    }

    @Test
    void whatIsTakenBackTimeAndAgainAddsUp() {
        int screws = shop.product("0.01", MOST);
        int nails = shop.product("0.01", 1);
        var number = shop.placed(line(screws, MOST), line(nails, 1));

        for (int units : List.of(0, MOST, 0)) {
            Open.ok(shop.staff()
                    .post(
                            Open.path(number, "edits"),
                            "{\"lines\": [{\"line_number\": 1, \"quantity\": %d}]}".formatted(units)));
        }

        assertThat(shop.order(number).body().at("/lines/0/cancelled_quantity").asLong())
                .isEqualTo(2L * MOST);
    }

    @Test
    void anItemThatIsFullTakesNoMoreAndAnotherPlaceDoes() {
        int screws = shop.product("0.01", 0);
        var full = receive(screws, MOST, "BOG");
        full.is(200);
        var item = full.body().at("/items/0/item_id").asString();

        var refused = receive(screws, 1, "BOG");
        refused.problem(422, "inventory-item-full");
        assertThat(refused.body().path("item_id").asString()).isEqualTo(item);
        shop.staff()
                .post("/api/v1/inventory/" + item + "/adjust", Json.of("change", 1, "reason_code", "found"))
                .problem(422, "inventory-item-full");
        receive(screws, MOST, "MDE").is(200);

        assertThat(available(shop.place(line(screws, MOST), line(screws, MOST), line(screws, 1))))
                .isEqualTo(2L * MOST);
    }
}
