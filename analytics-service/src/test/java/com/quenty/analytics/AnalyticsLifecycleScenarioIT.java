package com.quenty.analytics;

import static com.quenty.analytics.Readings.batch;
import static com.quenty.analytics.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.Eventually;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A week of a company in figures: told by the services, looked at by its manager. */
@ServiceIT
class AnalyticsLifecycleScenarioIT {

    private static final String COMPANY = "COMP-SCENARIO";

    private final ApiClient services;
    private final ApiClient manager;
    private final MutableClock clock;
    private final JdbcClient jdbc;

    AnalyticsLifecycleScenarioIT(RestTestClient http, MutableClock clock, JdbcClient jdbc) {
        this.services = ApiClient.of(http).as(Tokens.with("metrics:record"));
        this.manager = ApiClient.of(http).as(Tokens.with("metrics:read").company(COMPANY));
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private void tell(String metric, int worth, Instant at) {
        services.post(
                        "/api/v1/metrics",
                        batch(List.of(reading(
                                ExternalId.next("MET"), metric, worth, at, "unit", "USD", "company_id", COMPANY))))
                .is(200);
    }

    @Test
    void aManagerFollowsTheWeek() {
        var now = clock.instant();

        // The manager looks up what there is to ask for.
        assertThat(manager.get("/api/v1/metrics/definitions/orders.placed").text("owner"))
                .isEqualTo("order-service");

        // A week goes by; order-service tells of each order.
        for (int day = 6; day >= 0; day--) {
            tell("orders.placed", 100 + day, now.minus(Duration.ofDays(day)));
        }
        tell("orders.delivered", 106, now.minus(Duration.ofDays(5)));

        // The figures are there at once, and stay the same when they are rolled up.
        var before = manager.get("/api/v1/metrics/trends?metric=orders.placed&days=8");
        assertThat(before.decimal("series.0.value")).isEqualByComparingTo("721");
        Eventually.eventually(() -> assertThat(jdbc.sql("SELECT count(*) FROM dirty_buckets")
                        .query(Long.class)
                        .single())
                .isZero());
        assertThat(manager.get("/api/v1/metrics/trends?metric=orders.placed&days=8")
                        .decimal("series.0.value"))
                .isEqualByComparingTo("721");

        // In a few figures.
        var overview = manager.get("/api/v1/metrics/overview").is(200);
        assertThat(overview.decimal("orders.count")).isEqualByComparingTo("7");
        assertThat(overview.decimal("revenue.0.revenue")).isEqualByComparingTo("106");

        // Another company sees nothing of it.
        assertThat(manager.as(Tokens.with("metrics:read").company("COMP-ELSEWHERE"))
                        .get("/api/v1/metrics/overview")
                        .at("revenue")
                        .isEmpty())
                .isTrue();
    }
}
