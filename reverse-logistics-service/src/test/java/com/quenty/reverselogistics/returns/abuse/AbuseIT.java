package com.quenty.reverselogistics.returns.abuse;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class AbuseIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;

    AbuseIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @Test
    void swappedGoodsLetPeopleDecideOnTheNextReturnAndRefuseNothing() {
        var sale = Sale.of(http, orders, clock).line(5, "12.50", 5).told();
        for (int i = 0; i < 2; i++) {
            var asked = sale.ask(1, 1, "defective").is(201);
            assertThat(asked.text("status")).isEqualTo("approved");
            sale.receive(asked, 0, 0, 1).is(200);
        }

        var next = sale.ask(1, 1, "defective").is(201);

        assertThat(next.text("status")).isEqualTo("requested");
        var score = sale.company()
                .get(RETURNS + "/customers/{customer_id}/abuse-score", sale.customer)
                .is(200);
        assertThat(score.number("score")).isEqualTo(80);
        assertThat(score.text("signs.0.sign")).isEqualTo("swapped_goods");
        assertThat(score.number("signs.0.seen_count")).isEqualTo(2);
    }
}
