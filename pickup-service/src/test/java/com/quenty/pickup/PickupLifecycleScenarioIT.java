package com.quenty.pickup;

import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Booked, driven, one failure and another day, proof, and the order told: over HTTP alone. */
@ServiceIT
class PickupLifecycleScenarioIT {

    private static final String ORDER = "ORD-1018-02041-2";

    private final Doors.Open door;
    private final WireMockServer orders;
    private final MutableClock clock;

    PickupLifecycleScenarioIT(
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock) {
        this.door = doors.open(http, customers, orders);
        this.orders = orders;
        this.clock = clock;
    }

    private ApiClient driver() {
        return door.as(
                Tokens.with("routes:drive", "pickups:read").subject(door.driver).company(door.company));
    }

    private String route(Instant startsAt, String... pickups) {
        return door.staff()
                .post(
                        "/api/v1/routes",
                        Json.of(
                                "driver_id",
                                door.driver,
                                "time_zone",
                                "America/Bogota",
                                "depot",
                                Json.of("name", "Bodega", "latitude", 4.65, "longitude", -74.08),
                                "vehicle",
                                Json.of("type", "van", "license_plate", pickups[0]),
                                "starts_at",
                                startsAt.toString(),
                                "stops",
                                List.of(pickups).stream()
                                        .map(pickup -> Json.of("pickup_id", pickup))
                                        .toList()))
                .is(201)
                .text("route_id");
    }

    private Answer verb(String route, int stop, String verb, @Nullable Map<String, ?> body) {
        clock.advance(Duration.ofMinutes(3));
        return driver().post("/api/v1/routes/%s/stops/%d/%s".formatted(route, stop, verb), body)
                .is(200);
    }

    private Answer ofRoute(String route, String verb) {
        return driver().post("/api/v1/routes/%s/%s".formatted(route, verb), Json.of())
                .is(200);
    }

    private void isNow(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private Map<String, @Nullable Object> handover(String... codes) {
        return Json.of(
                "signed_by",
                "Ana Restrepo",
                "signature",
                Json.of("reference", "proofs/s.png", "sha256", "a".repeat(64)),
                "photos",
                List.of(),
                "position",
                Json.of("latitude", 4.66712, "longitude", -74.05789),
                "scans",
                List.of(codes).stream().map(code -> Json.of("code", code)).toList(),
                "device_time",
                clock.instant().toString());
    }

    /** Both are cancelled once the driver is on the road; with the second one there is a package of no order. */
    @Test
    void ofAnOrderThatIsCancelledMeanwhileNothingIsCollected() {
        var alone = "ORD-1018-00010-1";
        var beside = "ORD-1018-00011-0";
        door.hasOrder(alone);
        door.hasOrder(beside);
        var first = door.booked("packages", List.of(door.box("BOX-1", "4", "order_id", alone)));
        var second =
                door.booked("packages", List.of(door.box("BOX-1", "4", "order_id", beside), door.box("BOX-2", "1")));
        var day = Instant.parse(door.get(first).text("window_starts_at"));
        var route = route(day.minus(Duration.ofMinutes(30)), first, second);
        isNow(day.minus(Duration.ofMinutes(30)));
        ofRoute(route, "start");
        door.hasOrder(alone, "status", "cancelled", "collectable", false);
        door.hasOrder(beside, "status", "cancelled", "collectable", false);
        isNow(day.plus(Duration.ofMinutes(5)));

        assertThat(verb(route, 1, "arrive", Json.of()).text("cancelled_orders.0"))
                .isEqualTo(alone);
        driver().post("/api/v1/routes/%s/stops/1/complete".formatted(route), handover("BOX-1"))
                .problem(409, "order-cancelled");
        var failed = verb(
                route,
                1,
                "fail",
                Json.of(
                        "failure_category",
                        "other",
                        "failure_reason",
                        "The order was cancelled",
                        "photos",
                        List.of(),
                        "device_time",
                        clock.instant().toString()));
        assertThat(failed.text("pickup_status")).isEqualTo("closed_unsuccessful");
        assertThat(door.get(first).number("attempts")).isZero();
        verb(route, 2, "arrive", Json.of());
        var done = verb(route, 2, "complete", handover("BOX-1", "BOX-2"));
        assertThat(done.text("completion")).isEqualTo("partial");
        assertThat(done.text("differences.0.kind")).isEqualTo("order_cancelled");
        assertThat(door.get(second).at("packages.0.collected").asBoolean()).isFalse();
        ofRoute(route, "finish");
        orders.verify(0, putRequestedFor(urlPathMatching("/internal/v1/orders/(%s|%s)/.*".formatted(alone, beside))));
    }

    @Test
    void aDayOfADriverWithOneFailureAndAnotherDay() {
        door.hasOrder(ORDER);
        var first = door.booked("packages", List.of(door.box("BOX-1", "4", "order_id", ORDER)));
        var second = door.booked();
        var day = Instant.parse(door.get(first).text("window_starts_at"));
        var route = route(day.minus(Duration.ofMinutes(30)), first, second);
        assertThat(door.get(first).text("status")).isEqualTo("assigned");
        assertThat(door.get(first).text("assigned_driver_id")).isEqualTo(door.driver);

        isNow(day.minus(Duration.ofMinutes(30)));
        ofRoute(route, "start");
        verb(route, 1, "depart", Json.of());
        isNow(day.plus(Duration.ofMinutes(5)));
        verb(route, 1, "arrive", Json.of());
        verb(route, 1, "begin", Json.of());
        var done = verb(route, 1, "complete", handover("BOX-1"));
        assertThat(done.text("completion")).isEqualTo("full");
        verb(route, 2, "depart", Json.of());
        verb(route, 2, "arrive", Json.of());
        var failed = verb(
                route,
                2,
                "fail",
                Json.of(
                        "failure_category",
                        "customer_absent",
                        "failure_reason",
                        "Nobody answers",
                        "photos",
                        List.of(),
                        "device_time",
                        clock.instant().toString()));
        assertThat(failed.text("pickup_status")).isEqualTo("failed");
        assertThat(failed.at("next_windows")).hasSize(5);
        ofRoute(route, "finish");

        var next = failed.at("next_windows.4");
        door.buyer()
                .post(
                        Doors.PATH + "/{id}/reschedule",
                        Json.of(
                                "pickup_date",
                                next.path("pickup_date").asString(),
                                "time_window_start",
                                next.path("time_window_start").asString()),
                        second)
                .is(200);
        var again = Instant.parse(next.path("window_starts_at").asString());
        var other = route(again.minus(Duration.ofMinutes(30)), second);
        isNow(again.minus(Duration.ofMinutes(30)));
        ofRoute(other, "start");
        verb(other, 1, "depart", Json.of());
        isNow(again.plus(Duration.ofMinutes(5)));
        verb(other, 1, "arrive", Json.of());
        verb(other, 1, "begin", Json.of());
        assertThat(verb(other, 1, "complete", handover("BOX-1")).text("completion"))
                .isEqualTo("partial");
        ofRoute(other, "finish");

        assertThat(door.platform().get(Doors.PATH + "/{id}/history?limit=100", second).items("to").stream()
                        .filter(to -> !to.contains(" ")))
                .containsExactly(
                        "completed",
                        "in_progress",
                        "arrived",
                        "en_route",
                        "assigned",
                        "rescheduled",
                        "failed",
                        "arrived",
                        "en_route",
                        "assigned",
                        "scheduled");
        var proof = door.buyer().get(Doors.PATH + "/{id}/proof", second).is(200);
        assertThat(proof.text("differences.0.kind")).isEqualTo("missing");
        assertThat(proof.decimal("distance_m")).isEqualByComparingTo("0");
        assertThat(door.get(second).number("attempts")).isEqualTo(1);
        eventually(() -> orders.verify(
                1, putRequestedFor(urlPathEqualTo("/internal/v1/orders/" + ORDER + "/pickups/" + first))));
    }
}
