package com.quenty.pickup.routes.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PositionIT {

    private final PositionService positions;
    private final MutableClock clock;
    private final Fleet.Open fleet;

    PositionIT(
            RestTestClient http,
            PositionService positions,
            MutableClock clock,
            Fleet fleet,
            @Sibling("customer-service") WireMockServer customers) {
        this.positions = positions;
        this.clock = clock;
        this.fleet = fleet.open(http, customers);
    }

    private String started() {
        var route = fleet.route(fleet.pickups(1)).text("route_id");
        fleet.drive(route, "start", null).is(200);
        return route;
    }

    private static Map<String, @Nullable Object> at(Instant time, double latitude) {
        return Json.of("latitude", latitude, "longitude", -74.08, "device_time", time.toString());
    }

    @SafeVarargs
    private Answer send(String route, Map<String, @Nullable Object>... positions) {
        return fleet.drive(route, "positions", Json.of("positions", Arrays.asList(positions)));
    }

    private Answer listed(String route) {
        return fleet.staff().get("/api/v1/routes/" + route + "/positions");
    }

    @Test
    void positionsAreThinnedOutAndKeptInTheOrderOfTime() {
        var route = started();
        clock.advance(Duration.ofMinutes(10));
        var start = Fleet.MORNING;

        var answer = send(
                route,
                at(start.plusSeconds(60), 4.661),
                at(start.plusSeconds(30), 4.660),
                at(start.plusSeconds(35), 4.6605),
                at(start.plusSeconds(60), 4.661));

        assertThat(answer.number("kept")).isEqualTo(2);
        assertThat(answer.number("left_out")).isEqualTo(2);
        assertThat(listed(route).items("latitude")).containsExactly("4.661", "4.66");
    }

    @Test
    void aPositionFarFromAllPlacesOfTheRouteIsLeftOut() {
        var route = started();
        clock.advance(Duration.ofMinutes(10));
        var start = Fleet.MORNING;

        var answer = send(
                        route,
                        at(start.plusSeconds(60), 4.661),
                        Json.changed(at(start.plusSeconds(120), -4.65), "longitude", 180 + Fleet.LONGITUDE),
                        Json.changed(at(start.plusSeconds(180), 0), "longitude", 0),
                        at(start.plusSeconds(240), 7.5),
                        at(start.plusSeconds(300), 7.2))
                .is(200);

        assertThat(answer.number("kept")).isEqualTo(2);
        assertThat(answer.number("left_out")).isEqualTo(3);
        assertThat(listed(route).items("latitude")).containsExactly("7.2", "4.661");
    }

    @Test
    void aDeviceThatSendsTooOftenIsToldToWait() {
        var route = started();
        clock.advance(Duration.ofMinutes(1));
        send(route, at(clock.instant(), 4.66)).is(200);
        clock.advance(Duration.ofSeconds(4));

        var refused = send(route, at(clock.instant(), 4.67));

        refused.problem(429, "positions-too-often");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        clock.advance(Duration.ofSeconds(1));
        send(route, at(clock.instant(), 4.67)).is(200);
    }

    @Test
    void nobodyIsFollowedBeforeAndAfterTheRoute() {
        var route = fleet.route(fleet.pickups(1)).text("route_id");
        send(route, at(Fleet.MORNING, 4.66)).problem(409, "position-off-the-road");
        clock.advance(Duration.ofMinutes(5));
        fleet.drive(route, "start", null).is(200);
        clock.advance(Duration.ofMinutes(5));
        fleet.drive(route, "finish", Json.of("reason", "Flat tyre.")).is(200);
        clock.advance(Duration.ofMinutes(5));

        var answer = send(
                route,
                at(Fleet.MORNING.plusSeconds(240), 4.66),
                at(Fleet.MORNING.plusSeconds(400), 4.661),
                at(Fleet.MORNING.plusSeconds(660), 4.662),
                at(Fleet.MORNING.plusSeconds(90_000), 4.663));

        assertThat(answer.number("kept")).isEqualTo(1);
        assertThat(listed(route).items("latitude")).containsExactly("4.661");
    }

    /** A degree of latitude is 110.57 km there (WGS 84). */
    @Test
    void theWayThatWasDrivenIsMeasuredAlsoByPositionsThatComeLate() {
        var route = started();
        clock.advance(Duration.ofMinutes(30));
        fleet.drive(route, "finish", Json.of("reason", "Flat tyre.")).is(200);
        assertThat(fleet.staff().get("/api/v1/routes/" + route).text("actual_distance_m"))
                .isEmpty();

        var trace = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> at(Fleet.MORNING.plusSeconds(10L * i), 4.65 + i / 1000.0))
                .toList();
        fleet.drive(route, "positions", Json.of("positions", trace)).is(200);

        assertThat((double) fleet.staff().get("/api/v1/routes/" + route).number("actual_distance_m"))
                .isCloseTo(11_057, withPercentage(0.1));
    }

    @Test
    void positionsAreForgottenAfterThirtyDays() {
        var route = started();
        send(route, at(Fleet.MORNING, 4.66)).is(200);
        clock.advance(Duration.ofDays(29));
        positions.forget();
        assertThat(listed(route).items("latitude")).hasSize(1);

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        positions.forget();

        assertThat(listed(route).items("latitude")).isEmpty();
    }

    @Test
    void positionsOutsideOfTheWorldAreRefused() {
        var route = started();

        send(route, at(Fleet.MORNING, 90.1)).problem(400, "validation-failed", "/positions/0/latitude");
        send(route).problem(400, "validation-failed", "/positions");
        fleet.driver(fleet.hire())
                .post("/api/v1/routes/" + route + "/positions", Json.of("positions", List.of(at(Fleet.MORNING, 4.66))))
                .problem(404, "route-not-found");
    }
}
