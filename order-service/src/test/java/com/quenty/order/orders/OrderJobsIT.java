package com.quenty.order.orders;

import static com.quenty.order.Shop.line;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Alone in its class: where the clock has been moved before, the job may be due only when it comes there again. */
@ServiceIT
class OrderJobsIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final MutableClock clock;

    OrderJobsIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            MutableClock clock) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.clock = clock;
    }

    @Test
    void anOrderThatNobodyConfirmsExpiresByItself() {
        var shop = shops.open(http, customers);
        int coffee = shop.product("12.50", 10);
        var number = shop.placed(line(coffee, 4));

        clock.advance(Duration.ofMinutes(31));

        eventually(() -> assertThat(shop.status(number)).isEqualTo("expired"));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(10, 0));
    }
}
