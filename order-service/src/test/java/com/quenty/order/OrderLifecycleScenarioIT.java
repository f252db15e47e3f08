package com.quenty.order;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service's story: goods come in, are sold, run out, leave in two parts, arrive, and one of them comes back. */
@ServiceIT
class OrderLifecycleScenarioIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;

    OrderLifecycleScenarioIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
    }

    @Test
    void fromTheFirstUnitToTheLastReturn() {
        var shop = shops.open(http, customers);

        // The company lists a coffee and receives ten bags of it.
        var coffee = shop.staff()
                .post(
                        "/api/v1/products",
                        Json.of(
                                "name",
                                "Café de la Sierra, 500 g",
                                "sku",
                                ExternalId.next("CAFE"),
                                "category",
                                "coffee",
                                "price",
                                12.50,
                                "currency",
                                "USD"));
        coffee.is(201);
        int product =
                coffee.body().path("product_id").asInt(coffee.body().path("id").asInt());
        var received = shop.staff()
                .post(
                        "/api/v1/inventory/receive",
                        Json.of(
                                "product_id",
                                product,
                                "quantity",
                                10,
                                "location",
                                "BOG-1",
                                "reference_number",
                                "PO-1"));
        assertThat(received.status()).as("%s", received.body()).isIn(200, 201);

        // Ana orders four of them; a second customer wants eight and agrees to wait for what is missing.
        var ana = shop.buyer()
                .post(
                        "/api/v1/orders",
                        Json.of(
                                "company_id",
                                shop.company,
                                "lines",
                                List.of(Json.of("product_id", product, "quantity", 4)),
                                "currency",
                                "USD",
                                "total_amount",
                                50.00,
                                "shipping_address",
                                Json.parse(Shop.ADDRESS)));
        ana.is(201);
        var order = ana.text("order_number");
        var patient = shop.placeWithBackorder(Shop.line(product, 8));
        assertThat(patient.body().at("/lines/0/shortfall_quantity").asInt()).isEqualTo(2);
        ok(shop.verb(patient.text("order_number"), "confirm"));
        assertThat(shop.status(patient.text("order_number"))).isEqualTo("backordered");

        // Hers is confirmed, packed and leaves in two parts; she changes her mind about nothing in between.
        ok(shop.verb(order, "confirm"));
        ok(shop.verb(order, "process"));
        shop.ship(order, shop.pack(order, 1, 1));
        assertThat(shop.status(order)).isEqualTo("partially_shipped");
        shop.ship(order, shop.pack(order));
        ok(shop.verb(order, "in-transit"));
        ok(shop.verb(order, "deliver"));
        assertThat(ok(shop.buyer().get(path(order, null))).text("status")).isEqualTo("delivered");

        // A bag was torn: it comes back into quarantine, and a new one is sent in exchange.
        var returns = shop.platform().as(Tokens.with("*").service("reverse-logistics-service"));
        ok(returns.put(
                "/internal/v1/orders/" + order + "/returned-items/" + ExternalId.next("RI"),
                Json.of(
                        "line_number",
                        1,
                        "quantity",
                        1,
                        "destination",
                        "quarantine",
                        "location",
                        null,
                        "reason",
                        "torn")));
        assertThat(shop.status(order)).isEqualTo("partially_returned");
        var exchange = ok(returns.put(
                "/internal/v1/orders/" + order + "/exchanges/" + ExternalId.next("RET"),
                Json.of("lines", List.of(Json.of("product_id", product, "quantity", 1)))));
        assertThat(exchange.text("status")).isEqualTo("backordered");

        // New stock fills who has waited longest, then the exchange.
        assertThat(shop.staff()
                        .post(
                                "/api/v1/inventory/receive",
                                Json.of("product_id", product, "quantity", 3, "location", "BOG-1"))
                        .status())
                .isIn(200, 201);
        eventually(() -> assertThat(shop.status(patient.text("order_number"))).isEqualTo("confirmed"));
        eventually(() -> assertThat(shop.status(exchange.text("order_number"))).isEqualTo("confirmed"));

        // Every unit is accounted for: 13 came, 4 left, 1 is back, 9 are promised.
        assertThat(shop.stock(product)).isEqualTo(List.of(0, 9));
        assertThat(warehouse.contradictions()).isEmpty();
        assertThat(ok(shop.staff().get(path(order, "history"))).items("to"))
                .containsExactly(
                        "partially_returned",
                        "delivered",
                        "in_transit",
                        "shipped",
                        "partially_shipped",
                        "processing",
                        "confirmed",
                        "pending");
    }
}
