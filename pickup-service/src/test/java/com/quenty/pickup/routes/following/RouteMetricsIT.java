package com.quenty.pickup.routes.following;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** With an analytics-service to tell, which is off otherwise. */
@ServiceIT(properties = {"quenty.analytics-client.enabled=true", "quenty.pickup.returns.enabled=true"})
class RouteMetricsIT {

    private static final String METRICS = "/internal/v1/metrics";

    private final MutableClock clock;
    private final Fleet.Open fleet;
    private final WireMockServer analytics;

    RouteMetricsIT(
            RestTestClient http,
            MutableClock clock,
            Fleet fleet,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("analytics-service") WireMockServer analytics) {
        this.clock = clock;
        this.fleet = fleet.open(http, customers);
        this.analytics = analytics;
        analytics.stubFor(post(urlPathEqualTo(METRICS)).willReturn(aResponse().withStatus(200)));
    }

    private Map<String, BigDecimal> readings(String route) {
        var readings = new TreeMap<String, BigDecimal>();
        for (var request : analytics.findAll(postRequestedFor(urlPathEqualTo(METRICS)))) {
            for (var reading :
                    new JsonMapper().readTree(request.getBodyAsString()).path("readings")) {
                if (reading.path("source_entity_id").asString().equals(route)) {
                    readings.put(
                            reading.path("name").asString(),
                            new BigDecimal(reading.path("value").asString()).stripTrailingZeros());
                }
            }
        }
        return readings;
    }

    /** Ten minutes for two stops of a shift of one hour; four of ten kilograms at most; five kilometres by the odometer. */
    @Test
    void aFinishedRouteSaysHowFarDriverAndVehicleWereUsed() {
        var pickups = fleet.pickups(2);
        var plan = Json.changed(
                fleet.plan(fleet.driver, pickups),
                "ends_at",
                Fleet.MORNING.plus(Duration.ofHours(1)).toString(),
                "vehicle",
                Json.of("type", "van", "max_weight_kg", 10),
                "costs",
                Json.of("fixed_cost", 20, "cost_per_km", 2, "cost_per_hour", 12));
        var route = fleet.staff().post("/api/v1/routes", plan).is(201).text("route_id");
        fleet.drive(route, "start", null).is(200);
        fleet.drive(route, "stops/1/arrive", null).is(200);
        fleet.drive(route, "stops/1/complete", fleet.handover()).is(200);
        fleet.drive(route, "stops/2/arrive", null).is(200);
        fleet.drive(route, "stops/2/fail", fleet.attempt()).is(200);
        clock.advance(Duration.ofMinutes(10));

        fleet.drive(route, "finish", Json.of("odometer_km", 5)).is(200);

        eventually(() -> {
            clock.advance(Duration.ofSeconds(1));
            assertThat(readings(route))
                    .containsEntry("routes.finished", new BigDecimal("1"))
                    .containsEntry("routes.time_utilisation", new BigDecimal("0.1667"))
                    .containsEntry("routes.load_utilisation", new BigDecimal("0.4"))
                    .containsEntry("routes.minutes_per_stop", new BigDecimal("5"))
                    .containsEntry("routes.metres_per_stop", new BigDecimal("2.5E+3"))
                    .containsEntry("routes.co2_per_stop", new BigDecimal("6.4E+2"))
                    // 20 for driving at all, 5 km at 2, a sixth of an hour at 12; for two stops
                    .containsEntry("routes.cost_per_stop", new BigDecimal("16"));
        });
    }
}
