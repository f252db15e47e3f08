package com.quenty.reverselogistics;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.test.EndpointWalk;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private final EndpointWalk walk;
    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;

    EndpointsIT(
            EndpointWalk walk,
            RestTestClient http,
            MutableClock clock,
            @Sibling("order-service") WireMockServer orders) {
        this.walk = walk;
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var sale = Sale.of(http, orders, clock).line(1, "12.50", 5).told();
        var asked = sale.ask(1, 1, "defective").is(201);
        var returnId = asked.text("return_id");
        var photo = sale.staff()
                .post(Sale.RETURNS + "/{return_id}/photos", Json.of("content", "JVBERi0xLjcK"), returnId)
                .is(201)
                .text("photo_id");

        return walk.common("/api/v1/returns/rules/{category}/{valid_from}", "default", "2000-01-01")
                .owned("/api/v1/returns/{return_id}", returnId)
                .owned(
                        "/api/v1/returns/{return_id}/items/{return_item_id}",
                        returnId,
                        asked.text("items.0.return_item_id"))
                .owned("/api/v1/returns/{return_id}/photos/{photo_id}", returnId, photo)
                .owned("/api/v1/returns/customers/{customer_id}", sale.customer)
                .tests();
    }
}
