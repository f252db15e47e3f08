package com.quenty.reverselogistics.returns.statistics;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static com.quenty.reverselogistics.Sale.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Eventually;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReturnStatisticsIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;

    ReturnStatisticsIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    private Answer figures(ApiClient caller, int daysLater) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(daysLater);
        return caller.get(
                RETURNS + "/statistics?created_from={from}&created_until={until}",
                today.minusDays(2),
                today.plusDays(2));
    }

    @Test
    void figuresAreThoseOfTheReturnsThatTheCallerMaySee() {
        var sale = Sale.of(http, orders, clock).line(3, "100.00", 5).told();
        sale.orders.takesNotices();
        sale.orders.takesRefunds();
        var one = sale.ask(1, 2, "defective").is(201);
        sale.ask(1, 1, "size").is(201);
        sale.receive(one, 0, 2, 0).is(200);
        sale.inspect(one, 0, found(2)).is(200);
        sale.verb(one, "process", null).is(200);
        Eventually.eventually(() -> assertThat(sale.now(one).text("status")).isEqualTo("completed"));

        var figures = figures(sale.company(), 0).is(200);

        assertThat(figures.number("return_count")).isEqualTo(2);
        assertThat(figures.number("completed_count")).isEqualTo(1);
        assertThat(figures.decimal("diverted_rate")).isEqualByComparingTo("1");
        assertThat(figures.decimal("amounts.0.refunded_amount")).isEqualByComparingTo("200.00");
        // Restocked: 2 × (100 × 0.95 − 3 − 3) = 178.
        assertThat(figures.decimal("amounts.0.recovered_amount")).isEqualByComparingTo("178.00");
        assertThat(figures.decimal("amounts.0.recovery_rate")).isEqualByComparingTo("0.89");
        assertThat(figures.decimal("amounts.0.cost_per_return_amount")).isEqualByComparingTo("22.00");
        assertThat(figures.text("product_reasons.0.return_reason")).isEqualTo("defective");
        assertThat(figures(sale.customer(), 0).is(403).code()).isEqualTo("permission-denied");
        assertThat(figures(sale.company(), 10).is(200).number("return_count")).isZero();
        figures(sale.staff(), 0).is(200);
        sale.staff()
                .get(RETURNS + "/statistics?created_from=2026-12-02&created_until=2026-12-01")
                .problem(400, "validation-failed", "created_until");
    }
}
