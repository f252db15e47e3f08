package com.quenty.pickup.plans.replans;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReplanIT {

    private final RestTestClient http;
    private final Fleet fleets;
    private final WireMockServer customers;
    private Fleet.Open fleet;

    ReplanIT(RestTestClient http, Fleet fleets, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.fleets = fleets;
        this.customers = customers;
    }

    @BeforeEach
    void open() {
        fleet = fleets.open(http, customers);
    }

    private Answer replan(String route, @Nullable Object... wishes) {
        return fleet.staff()
                .post(
                        "/api/v1/routes/" + route + "/replan",
                        Json.changed(Json.of("iterations", 300, "reason", "The day goes otherwise."), wishes));
    }

    private Answer route(String id) {
        return fleet.staff().get("/api/v1/routes/" + id).is(200);
    }

    private static List<String> open(Answer route) {
        return route.at("stops")
                .valueStream()
                .filter(stop -> List.of("planned", "en_route", "arrived")
                        .contains(stop.path("status").asString()))
                .map(stop -> stop.path("pickup_id").asString())
                .toList();
    }

    private String routeOf(String driver, List<PickupFacts> pickups) {
        return fleet.staff()
                .post("/api/v1/routes", Json.changed(fleet.plan(driver, pickups), "ends_at", Fleet.utc("22:00:00")))
                .is(201)
                .text("route_id");
    }

    @Test
    void aLateOrderIsTakenInWhereItFits() {
        var first = routeOf(fleet.driver, fleet.pickups(3));
        var late = fleet.pickup();

        var answer = replan(first, "pickup_ids", List.of(late.pickupId())).is(200);

        assertThat(answer.at("done").asBoolean()).isTrue();
        assertThat(answer.number("moved_stops")).isZero();
        assertThat(answer.at("unassigned")).isEmpty();
        assertThat(open(route(first))).hasSize(4).contains(late.pickupId());
        assertThat(fleet.status(late)).isEqualTo("assigned");
    }

    /** The farthest of twenty would save most if it were left out. */
    @Test
    void aLateOrderTakesNoPlaceOfAnAssignedOne() {
        var assigned = fleet.neighbours(20, "08:00");
        var first = routeOf(fleet.driver, assigned);
        var late = fleet.pickup(Fleet.LATITUDE, Fleet.LONGITUDE, "08:00");

        var answer = replan(first, "pickup_ids", List.of(late.pickupId())).is(200);

        assertThat(answer.number("moved_stops")).isZero();
        assertThat(answer.at("unassigned")).hasSize(1);
        assertThat(answer.text("unassigned.0.pickup_id")).isEqualTo(late.pickupId());
        assertThat(answer.text("unassigned.0.reason")).isEqualTo("no_room");
        assertThat(open(route(first)))
                .containsExactlyInAnyOrderElementsOf(
                        assigned.stream().map(PickupFacts::pickupId).toList());
        assertThat(fleet.status(late)).isEqualTo("scheduled");
    }

    @Test
    void anExpressOrderTakesThePlaceOfAnotherOneAndTheAnswerSaysSo() {
        routeOf(fleet.hire(), fleet.neighbours(1, "08:00")); // on which the express order is promised
        var assigned = fleet.neighbours(20, "08:00");
        var first = routeOf(fleet.driver, assigned);
        var express = fleet.express("09:00");

        var answer = replan(first, "pickup_ids", List.of(express.pickupId()), "other_route_ids", List.of())
                .is(200);

        assertThat(answer.number("moved_stops")).isEqualTo(1);
        assertThat(answer.at("unassigned")).hasSize(1);
        assertThat(answer.text("unassigned.0.reason")).isEqualTo("outranked");
        assertThat(answer.text("unassigned.0.pickup_id")).isEqualTo(answer.text("moved.0.pickup_id"));
        assertThat(open(route(first))).hasSize(20).contains(express.pickupId());
        assertThat(fleet.status(express)).isEqualTo("assigned");
        assertThat(assigned)
                .filteredOn(pickup -> fleet.status(pickup).equals("scheduled"))
                .singleElement()
                .satisfies(pickup -> assertThat(pickup.pickupId()).isEqualTo(answer.text("unassigned.0.pickup_id")));
    }

    @Test
    void theStopsOfADayAreCountedOverAllRoutesOfTheDriver() {
        var morning = fleet.staff()
                .post(
                        "/api/v1/routes",
                        Json.changed(
                                fleet.plan(fleet.driver, fleet.neighbours(10, "08:00")),
                                "ends_at",
                                Fleet.utc("15:00:00")))
                .is(201)
                .text("route_id");
        fleet.staff()
                .post(
                        "/api/v1/routes",
                        Json.changed(
                                fleet.plan(fleet.driver, fleet.neighbours(10, "10:00")),
                                "starts_at",
                                Fleet.utc("15:00:00"),
                                "ends_at",
                                Fleet.utc("18:00:00")))
                .is(201);
        var late = fleet.pickup(Fleet.LATITUDE, Fleet.LONGITUDE, "08:00");

        for (var others : List.of(Json.of(), Json.of("other_route_ids", List.of()))) {
            var answer = fleet.staff()
                    .post(
                            "/api/v1/routes/" + morning + "/replan",
                            Json.changed(
                                    Json.of("iterations", 300, "pickup_ids", List.of(late.pickupId())),
                                    others.entrySet().stream()
                                            .flatMap(wish -> Stream.of(wish.getKey(), wish.getValue()))
                                            .toArray()))
                    .is(200);
            assertThat(answer.text("unassigned.0.reason")).isEqualTo("no_room");
            assertThat(open(route(morning))).hasSize(10);
        }
    }

    @Test
    void aRouteThatHasNotBegunEndsWhenAllOfItGoesToOthers() {
        var ill = routeOf(fleet.driver, fleet.pickups(2));
        routeOf(fleet.hire(), fleet.pickups(1));

        replan(ill, "unavailable", true).is(200);

        assertThat(route(ill).text("status")).isEqualTo("cancelled");
        routeOf(fleet.driver, fleet.pickups(1));
    }

    @Test
    void theStopsOfADriverWhoFallsIllGoToOthers() {
        var pickups = fleet.pickups(3);
        var ill = routeOf(fleet.driver, pickups);
        var other = routeOf(fleet.hire(), fleet.pickups(2));
        fleet.staff().post("/api/v1/routes/" + ill + "/stops/1/confirm").is(200);

        var answer = replan(ill, "unavailable", true).is(200);

        assertThat(answer.number("moved_stops")).isEqualTo(3);
        assertThat(answer.text("moved.0.to_route_id")).isEqualTo(other);
        assertThat(open(route(ill))).isEmpty();
        assertThat(open(route(other)))
                .hasSize(5)
                .containsAll(pickups.stream().map(PickupFacts::pickupId).toList());
    }

    @Test
    void confirmedStopsAndThoseUnderWayNeverMove() {
        var mine = fleet.pickups(4);
        var first = routeOf(fleet.driver, mine);
        routeOf(fleet.hire(), fleet.pickups(2));
        fleet.staff().post("/api/v1/routes/" + first + "/stops/3/confirm").is(200);
        fleet.drive(first, "start", null).is(200);
        fleet.drive(first, "stops/1/depart", null).is(200);
        var told = route(first).text("stops.2.planned_arrival");

        replan(first, "extra_minutes", 5, "move_penalty_km", 0).is(200);

        var after = route(first);
        assertThat(after.text("stops.0.status")).isEqualTo("en_route");
        assertThat(open(after)).contains(mine.get(0).pickupId(), mine.get(2).pickupId());
        var confirmed = after.at("stops")
                .valueStream()
                .filter(stop -> stop.path("stop_number").asInt() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(confirmed.path("planned_arrival").asString()).isEqualTo(told);
    }

    private static List<String> kinds(Answer route, String status) {
        return route.at("stops")
                .valueStream()
                .filter(stop -> stop.path("status").asString().equals(status))
                .map(stop -> stop.path("kind").asString())
                .toList();
    }

    @Test
    void aBreakThatWasMadeByHandSurvivesAndIsNoMovedStop() {
        var pickups = fleet.pickups(3);
        var stops = new ArrayList<>(Fleet.Open.stops(pickups));
        stops.add(1, Json.of("kind", "break", "minutes", 30));
        var first = fleet.staff()
                .post(
                        "/api/v1/routes",
                        Json.changed(
                                fleet.plan(fleet.driver, pickups), "stops", stops, "ends_at", Fleet.utc("22:00:00")))
                .is(201)
                .text("route_id");

        for (int round = 0; round < 3; round++) {
            var answer = replan(first, "move_penalty_km", 0).is(200);

            assertThat(answer.number("moved_stops")).isZero();
            assertThat(answer.at("unassigned")).isEmpty();
            assertThat(kinds(route(first), "moved")).isEmpty();
            assertThat(kinds(route(first), "planned")).containsExactlyInAnyOrder("stop", "stop", "stop", "break");
        }
    }

    /** Five minutes at the door, and forty that were told. */
    @Test
    void whatTakesLongerIsKeptAlsoWhereTheNextStopIsConfirmed() {
        var first = routeOf(fleet.driver, fleet.pickups(3));
        fleet.staff().post("/api/v1/routes/" + first + "/stops/2/confirm").is(200);
        fleet.drive(first, "start", null).is(200);
        fleet.drive(first, "stops/1/depart", null).is(200);
        fleet.drive(first, "stops/1/arrive", null).is(200);
        var free = Fleet.MORNING.plusSeconds(45 * 60);

        replan(first, "extra_minutes", 40).is(200);
        for (int round = 0; round < 2; round++) {
            var after = route(first);
            assertThat(after.number("stops.0.extra_seconds")).isEqualTo(2400);
            assertThat(after.number("stops.0.service_seconds")).isEqualTo(2700);
            assertThat(after.at("stops").valueStream().skip(1))
                    .allSatisfy(stop -> assertThat(
                                    Instant.parse(stop.path("expected_arrival").asString()))
                            .isAfter(free));
            replan(first).is(200);
        }
    }

    @Test
    void whereNoneIsUnderWayTheNextStopTakesLonger() {
        var first = routeOf(fleet.driver, fleet.pickups(1));

        replan(first, "extra_minutes", 40).is(200);
        replan(first).is(200);

        assertThat(route(first).number("stops.0.service_seconds")).isEqualTo(2700);
        replan(first, "extra_minutes", 0).is(200);
        assertThat(route(first).number("stops.0.service_seconds")).isEqualTo(300);
    }

    @Test
    void aDryRunChangesNothing() {
        var first = routeOf(fleet.driver, fleet.pickups(2));
        var before = route(first);
        var late = fleet.pickup();

        var answer = replan(first, "pickup_ids", List.of(late.pickupId()), "dry_run", true)
                .is(200);

        assertThat(answer.at("done").asBoolean()).isFalse();
        assertThat(answer.at("routes.0.stops")).hasSize(3);
        assertThat(route(first).etag()).isEqualTo(before.etag());
        assertThat(fleet.status(late)).isEqualTo("scheduled");
    }

    @Test
    void onlyDriversWhoMayStillDriveTakeOver() {
        var pickups = fleet.pickups(2);
        var ill = routeOf(fleet.driver, pickups);
        var leaver = fleet.hire();
        var left = routeOf(leaver, fleet.pickups(1));
        fleet.accounts.forbids(leaver, "routes:drive");

        replan(ill, "unavailable", true, "other_route_ids", List.of(left))
                .problem(422, "driver-not-permitted", "/other_route_ids/0");
        replan(ill, "unavailable", true).problem(409, "no-other-route");
        replan(left).problem(422, "driver-not-permitted", "/unavailable");
        assertThat(open(route(ill))).hasSize(2);

        var other = routeOf(fleet.hire(), fleet.pickups(1));
        assertThat(replan(ill, "unavailable", true).is(200).text("moved.0.to_route_id"))
                .isEqualTo(other);
        fleet.accounts.isDown();
        replan(other).problem(503, "upstream-unavailable");
    }

    @Test
    void whatCanNotBeReplannedIsRefused() {
        var first = routeOf(fleet.driver, fleet.pickups(1));
        replan(first, "unavailable", true).problem(409, "no-other-route");
        replan(first, "pickup_ids", List.of("PU-NONE")).problem(422, "pickup-unknown", "/pickup_ids/0");
        replan(first, "other_route_ids", List.of("RT-NONE")).problem(422, "route-not-open", "/other_route_ids/0");
        replan("RT-NONE").problem(404, "route-not-found");
        fleet.platform()
                .as(Tokens.with("*").company(ExternalId.next("COMP")))
                .post("/api/v1/routes/" + first + "/replan", Json.of("iterations", 1))
                .problem(404, "route-not-found");
        fleet.staff()
                .post("/api/v1/routes/" + first + "/cancel", Map.of("reason", "no driver"))
                .is(200);
        replan(first).problem(409, "route-closed");
    }
}
