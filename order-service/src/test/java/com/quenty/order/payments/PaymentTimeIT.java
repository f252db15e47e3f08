package com.quenty.order.payments;

import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.Answer;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PaymentTimeIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final MutableClock clock;

    PaymentTimeIT(
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
    void moneyComesSinceTheOrderWasPlacedAndNotLaterThanNow() {
        var shop = shops.open(http, customers);
        var number = shop.confirmed(line(shop.product("25.00", 10), 1));
        var placedAt = Instant.parse(shop.order(number).text("created_at"));
        clock.advance(Duration.ofDays(2));

        pay(shop, number, Instant.EPOCH).problem(400, "validation-failed", "/occurred_at");
        pay(shop, number, placedAt.minus(Duration.ofMinutes(6))).problem(400, "validation-failed", "/occurred_at");
        pay(shop, number, clock.instant().plus(Duration.ofMinutes(6)))
                .problem(400, "validation-failed", "/occurred_at");
        assertThat(shop.order(number).decimal("captured_amount")).isEqualByComparingTo("0.00");

        // Clocks differ a little; what they say is taken as the nearest possible time.
        assertThat(occurredAt(pay(shop, number, placedAt.minus(Duration.ofMinutes(1)))))
                .isEqualTo(placedAt);
        assertThat(occurredAt(pay(shop, number, clock.instant().plus(Duration.ofMinutes(1)))))
                .isBeforeOrEqualTo(clock.instant());
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        assertThat(occurredAt(pay(shop, number, yesterday))).isEqualTo(yesterday);
    }

    private static Instant occurredAt(Answer paid) {
        return Instant.parse(paid.is(201).text("entries.0.occurred_at"));
    }

    private static Answer pay(Shop.Open shop, String number, Instant at) {
        return shop.staff()
                .post(
                        path(number, "payments"),
                        "{\"method\": \"cash\", \"amount\": 1.00, \"currency\": \"USD\", \"occurred_at\": \"%s\"}"
                                .formatted(at));
    }
}
