package com.quenty.order.orders;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Statements;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class OrderListIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Statements statements;
    private final BusinessZone zone;
    private Shop.Open shop;

    OrderListIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Statements statements,
            BusinessZone zone) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.statements = statements;
        this.zone = zone;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    @Test
    void eachSeesWhatIsHis() {
        int coffee = shop.product("12.50", 100);
        var number = shop.placed(line(coffee, 1));
        var stranger = shops.open(http, customers);
        int tea = stranger.product("1.00", 10);
        var other = stranger.placed(line(tea, 1));

        assertThat(ok(shop.staff().get("/api/v1/orders")).items("order_number")).containsExactly(number);
        assertThat(ok(shop.buyer().get("/api/v1/orders")).items("order_number")).containsExactly(number);
        assertThat(ok(shop.platform().get("/api/v1/orders?limit=100")).items("order_number"))
                .contains(number, other);
        for (var api : List.of(stranger.staff(), stranger.buyer())) {
            api.get(path(number, null)).problem("order-not-found");
            api.get(path(number, "history")).is(404);
            api.post(path(number, "cancel"), Json.of("reason", "x")).is(404);
            assertThat(ok(api.get("/api/v1/orders?company_id=" + shop.company)).items("order_number"))
                    .isEmpty();
        }
        shop.buyer().get(path(number, null)).is(200);
    }

    @Test
    void filtersNarrowTheList() {
        int coffee = shop.product("12.50", 100);
        var pending = shop.placed(line(coffee, 1));
        var confirmed = shop.confirmed(line(coffee, 1));
        var today = zone.today();

        var api = shop.staff();
        assertThat(ok(api.get("/api/v1/orders?status=pending")).items("order_number"))
                .containsExactly(pending);
        assertThat(ok(api.get("/api/v1/orders?order_number=" + confirmed)).items("order_number"))
                .containsExactly(confirmed);
        assertThat(ok(api.get("/api/v1/orders?customer_id=" + shop.customer + "&count=true"))
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(ok(api.get("/api/v1/orders?placed_from=%s&placed_until=%s".formatted(today, today.plusDays(1))))
                        .items("order_number"))
                .containsExactly(confirmed, pending);
        assertThat(ok(api.get("/api/v1/orders?placed_from=" + today.plusDays(1)))
                        .items("order_number"))
                .isEmpty();
        assertThat(ok(api.get("/api/v1/orders?placed_until=" + today)).items("order_number"))
                .isEmpty();
        assertThat(ok(api.get("/api/v1/orders?currency=EUR")).items("order_number"))
                .isEmpty();
        assertThat(api.get("/api/v1/orders?status=lost").pointers()).containsExactly("status");
        api.get("/api/v1/orders?sort=total_amount").is(400);
    }

    @Test
    void pagesMissNothingAndRepeatNothingWhileOrdersComeIn() {
        int coffee = shop.product("12.50", 100);
        var placed = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            placed.add(shop.placed(line(coffee, 1)));
        }
        var seen = new ArrayList<String>();
        var page = ok(shop.staff().get("/api/v1/orders?limit=3"));
        seen.addAll(page.items("order_number"));
        while (page.body().path("has_more").asBoolean()) {
            shop.placed(line(coffee, 1));
            page = ok(shop.staff().get("/api/v1/orders?limit=3&cursor={cursor}", page.text("next_cursor")));
            seen.addAll(page.items("order_number"));
        }

        assertThat(seen)
                .isEqualTo(placed.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void aPageIsOneStatementHoweverManyOrdersAreOnIt() {
        int coffee = shop.product("12.50", 100);
        for (int i = 0; i < 5; i++) {
            shop.placed(line(coffee, 1), line(coffee, 1));
        }

        var sent = statements.during(() -> ok(shop.staff().get("/api/v1/orders")));

        assertThat(sent.stream().filter(sql -> sql.toLowerCase().startsWith("select")))
                .hasSize(1);
    }
}
