package com.quenty.reverselogistics.returns.tracking;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.ApiClient;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReturnTrackingIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;

    ReturnTrackingIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @Test
    void aLinkShowsTheTimelineAndNothingAboutThePerson() {
        var sale = Sale.of(http, orders, clock).line(1, "12.50", 5).told();
        var asked = sale.ask(1, 1, "defective").is(201);
        var path = sale.customer()
                .get(RETURNS + "/{return_id}/tracking-link", asked.text("return_id"))
                .is(200)
                .text("path");

        var tracked = ApiClient.anonymous(http).get(path).is(200);

        assertThat(tracked.text("status")).isEqualTo("approved");
        assertThat(tracked.at("timeline")
                        .valueStream()
                        .map(event -> event.path("status").asString()))
                .containsExactly("requested", "approved");
        assertThat(tracked.content()).doesNotContain(sale.customer, sale.orderNumber);

        clock.advance(Duration.ofDays(91));
        ApiClient.anonymous(http).get(path).problem(404, "link-invalid");
    }
}
