package com.quenty.order.statistics;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PaymentStatisticsIT {

    private static final String URL = "/api/v1/orders/statistics/payments";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final MutableClock clock;

    PaymentStatisticsIT(
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
    void moneyIsSummedByMethodAndDebtsByTheirAge() {
        var shop = shops.open(http, customers);
        int product = shop.product("25.00", 10);
        var paid = shop.confirmed(line(product, 1));
        shop.pay(paid, "cash", "20.00").is(201);
        shop.pay(paid, "bank_transfer", "5.00").is(201);
        shop.refund(paid, "10.00").is(201);
        var owing = shop.confirmed(line(product, 1));
        shop.pay(owing, "cash", "5.00").is(201);
        shop.placed(line(product, 1)); // not accepted: nobody owes it
        var cancelled = shop.confirmed(line(product, 1));
        ok(shop.verb(cancelled, "cancel", "changed"));

        var now = ok(shop.staff().get(URL));

        assertThat(now.decimal("by_currency.0.captured_amount")).isEqualByComparingTo("30.00");
        assertThat(now.decimal("by_currency.0.refunded_amount")).isEqualByComparingTo("10.00");
        assertThat(now.decimal("by_currency.0.net_amount")).isEqualByComparingTo("20.00");
        assertThat(now.text("by_method.0.method")).isEqualTo("bank_transfer");
        assertThat(now.decimal("by_method.1.net_amount")).isEqualByComparingTo("15.00");
        assertThat(now.number("receivables.0.orders")).isEqualTo(1);
        assertThat(now.decimal("receivables.0.outstanding_amount")).isEqualByComparingTo("20.00");
        assertThat(now.number("receivables.0.overdue_orders")).isZero();

        clock.advance(Duration.ofDays(32));
        var later = ok(shop.staff().get(URL));
        assertThat(later.body().path("by_currency").isEmpty()).isTrue();
        assertThat(later.decimal("receivables.0.overdue_amount")).isEqualByComparingTo("20.00");
        shop.staff()
                .get(URL + "?moved_from=2026-01-01&moved_until=2026-01-01")
                .problem(400, "validation-failed", "moved_until");
    }

    @Test
    void cashThatBecameStoreCreditIsInTheTillStill() {
        var shop = shops.open(http, customers);
        var number = shop.confirmed(line(shop.product("25.00", 10), 1));
        shop.pay(number, "cash", "25.00").is(201);
        shop.refund(number, "4.00").is(201);
        shop.staff()
                .post(
                        Shop.Open.path(number, "refunds"),
                        "{\"amount\": 6.00, \"currency\": \"USD\", \"to_store_credit\": true, \"reason\": \"torn\"}")
                .is(201);

        var moved = ok(shop.staff().get(URL));

        assertThat(moved.text("by_method.0.method")).isEqualTo("cash");
        assertThat(moved.decimal("by_method.0.refunded_amount")).isEqualByComparingTo("10.00");
        assertThat(moved.decimal("by_method.0.to_store_credit_amount")).isEqualByComparingTo("6.00");
        assertThat(moved.decimal("by_method.0.net_amount")).isEqualByComparingTo("15.00");
        assertThat(moved.decimal("by_currency.0.to_store_credit_amount")).isEqualByComparingTo("6.00");
    }
}
