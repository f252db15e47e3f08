package com.quenty.pickup.routes.driving;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class DrivingIT {

    private final MutableClock clock;
    private final Fleet.Open fleet;

    DrivingIT(
            RestTestClient http,
            MutableClock clock,
            Fleet fleet,
            @Sibling("customer-service") WireMockServer customers) {
        this.clock = clock;
        this.fleet = fleet.open(http, customers);
    }

    private Answer drive(String route, String verb) {
        return fleet.drive(route, verb, null);
    }

    private String started(List<PickupFacts> pickups) {
        var route = fleet.route(pickups).text("route_id");
        drive(route, "start").is(200);
        return route;
    }

    @Test
    void aDayIsDrivenStopByStop() {
        var pickups = fleet.pickups(3);
        var route = fleet.route(pickups).text("route_id");

        assertThat(drive(route, "start").text("route.status")).isEqualTo("started");
        clock.advance(Duration.ofMinutes(10));
        assertThat(drive(route, "stops/1/depart").text("pickup_status")).isEqualTo("en_route");
        assertThat(fleet.status(pickups.get(0))).isEqualTo("en_route");
        clock.advance(Duration.ofMinutes(10));
        assertThat(drive(route, "stops/1/arrive").text("pickup_status")).isEqualTo("arrived");
        assertThat(drive(route, "stops/1/begin").text("pickup_status")).isEqualTo("in_progress");
        clock.advance(Duration.ofMinutes(5));
        var done = fleet.drive(route, "stops/1/complete", fleet.handover()).is(200);
        assertThat(done.text("pickup_status")).isEqualTo("completed");
        assertThat(done.text("completion")).isEqualTo("full");
        assertThat(done.number("route.completed_pickups")).isEqualTo(1);
        assertThat(drive(route, "stops/2/arrive").text("pickup_status")).isEqualTo("arrived");
        var failed = fleet.drive(route, "stops/2/fail", fleet.attempt()).is(200);
        assertThat(failed.text("pickup_status")).isEqualTo("failed");
        assertThat(failed.number("attempt")).isEqualTo(1);
        assertThat(failed.at("next_windows").size()).isPositive();
        drive(route, "finish").problem(409, "stops-open");
        var skipped = fleet.drive(route, "stops/3/skip", Json.of("reason", "The road is closed."));
        assertThat(skipped.text("pickup_status")).isEqualTo("scheduled");
        clock.advance(Duration.ofMinutes(20));

        var finished =
                fleet.drive(route, "finish", Json.of("odometer_km", 31.4)).is(200);

        assertThat(finished.text("route.status")).isEqualTo("finished");
        assertThat(finished.number("route.actual_distance_m")).isEqualTo(31_400);
        assertThat(finished.number("route.co2_g")).isEqualTo(8038);
        assertThat(finished.number("route.actual_duration_minutes")).isEqualTo(45);
        assertThat(finished.at("route.stops")
                        .valueStream()
                        .map(stop -> stop.path("status").asString()))
                .containsExactly("completed", "failed", "skipped");
        assertThat(pickups).extracting(fleet::status).containsExactly("completed", "failed", "scheduled");
        assertThat(fleet.staff()
                        .get("/api/v1/routes/" + route + "/stops/1/history")
                        .items("to"))
                .containsExactly("completed", "in_progress", "arrived", "en_route", "planned");
        fleet.staff()
                .post("/api/v1/routes", fleet.plan(fleet.driver, List.of(pickups.get(2))))
                .problem(409, "driver-busy");
    }

    @Test
    void aDriverWhoIsBackCanGoOutAgainAtOnce() {
        var later = fleet.pickups(1);
        var route = started(fleet.pickups(1));
        fleet.drive(route, "finish", Json.of("reason", "Flat tyre.")).is(200);
        clock.advance(Duration.ofMinutes(1));

        var again = Json.changed(
                fleet.plan(fleet.driver, later), "starts_at", clock.instant().toString());
        fleet.staff().post("/api/v1/routes", again).is(201);
    }

    @Test
    void aRouteIsFinishedBeforeTheNextIsStarted() {
        var first = started(fleet.pickups(1));
        var later = Json.changed(
                fleet.plan(fleet.driver, List.of(fleet.pickup(4.66, -74.08, "14:00"))),
                "starts_at",
                Fleet.utc("19:00:00"));
        var second = fleet.staff().post("/api/v1/routes", later).is(201).text("route_id");

        drive(second, "start").problem(409, "driver-on-the-road");
        fleet.drive(first, "finish", Json.of("reason", "Flat tyre.")).is(200);
        drive(second, "start").is(200);
    }

    @Test
    void aRouteIsNotStartedManyHoursBeforeItLeaves() {
        var later = Json.changed(
                fleet.plan(fleet.driver, List.of(fleet.pickup(4.66, -74.08, "14:00"))),
                "starts_at",
                Fleet.utc("19:00:01"));
        var route = fleet.staff().post("/api/v1/routes", later).is(201).text("route_id");

        var early = drive(route, "start").problem(409, "route-too-early");
        assertThat(early.text("planned_departure")).isEqualTo(Fleet.utc("19:00:01"));
        assertThat(early.text("earliest_start")).isEqualTo(Fleet.utc("13:00:01"));
        fleet.drive(route, "start", Json.of("occurred_at", Fleet.utc("19:00:01")))
                .problem(409, "route-too-early");
        var command = Json.of(
                "command_id", "one", "device_sequence", 1, "device_time", Fleet.utc("19:00:01"), "type", "start");
        var sent = fleet.drive(route, "commands", Json.of("device_id", "phone", "commands", List.of(command)))
                .is(200);
        assertThat(sent.text("results.0.problem")).isEqualTo("route-too-early");
        assertThat(sent.text("route.status")).isEqualTo("planned");

        clock.advance(Duration.ofSeconds(1));
        fleet.drive(route, "start", Json.of("occurred_at", Fleet.utc(-30, "00:00:00")))
                .problem(422, "device-time-implausible", "/occurred_at");
        var started = fleet.drive(route, "start", Json.of("occurred_at", Fleet.utc("12:50:00")))
                .is(200);
        assertThat(started.text("route.route_start_time")).isEqualTo(Fleet.utc("13:00:01"));
        var departed = fleet.drive(route, "stops/1/depart", Json.of("occurred_at", Fleet.utc("12:50:00")));
        assertThat(departed.text("route.stops.0.departed_for_at")).isEqualTo(Fleet.utc("13:00:01"));
    }

    @Test
    void aBreakIsTakenAndAVehicleEmptied() {
        var pickups = fleet.pickups(1);
        var stops = List.of(
                Json.of("kind", "break", "minutes", 30),
                Json.of("pickup_id", pickups.getFirst().pickupId()),
                Json.of("kind", "emptying"));
        var route = fleet.staff()
                .post("/api/v1/routes", Json.changed(fleet.plan(fleet.driver, pickups), "stops", stops))
                .text("route_id");
        drive(route, "start").is(200);

        assertThat(drive(route, "stops/1/arrive").text("pickup_status")).isEmpty();
        fleet.drive(route, "stops/1/complete", fleet.handover()).problem(409, "stop-no-pickup");
        fleet.drive(route, "stops/1/fail", fleet.attempt()).problem(409, "stop-no-pickup");
        drive(route, "stops/1/leave").is(200);
        drive(route, "stops/2/arrive").is(200);
        drive(route, "stops/2/leave").problem(409, "stop-is-pickup");
        fleet.drive(route, "stops/2/complete", fleet.handover()).is(200);
        assertThat(drive(route, "stops/3/leave").text("route.stops.2.status")).isEqualTo("completed");
        drive(route, "finish").is(200);
    }

    @Test
    void aDriverSeesTheirOwnRoutesOfTheDayAndNobodyElses() {
        var pickups = fleet.pickups(2);
        var route = fleet.route(pickups);

        var mine = fleet.driver()
                .get("/api/v1/routes/mine?date=" + Fleet.DAY)
                .is(200)
                .body();

        assertThat(mine).hasSize(1);
        assertThat(mine.at("/0/route/route_id").asString()).isEqualTo(route.text("route_id"));
        assertThat(mine.at("/0/doors/0/contact_phone").asString()).isEqualTo("+573001234567");
        assertThat(fleet.driver().get("/api/v1/routes/mine").body()).hasSize(1);
        assertThat(fleet.driver()
                        .get("/api/v1/routes/mine?date=" + Fleet.DAY.plusDays(1))
                        .body())
                .isEmpty();
        var another = fleet.driver(fleet.hire());
        assertThat(another.get("/api/v1/routes/mine?date=" + Fleet.DAY).body()).isEmpty();
        another.post(route.location() + "/start").problem(404, "route-not-found");
        var freelance = fleet.platform()
                .as(Tokens.with("routes:drive").subject(fleet.driver).scope(DataScope.OWN));
        freelance.key(ExternalId.next("KEY")).post(route.location() + "/start").is(200);
    }

    @Test
    void expectedTimesFollowTheDriver() {
        var pickups = fleet.pickups(3);
        var route = fleet.route(pickups);
        var id = route.text("route_id");
        drive(id, "start").is(200);
        clock.advance(Duration.ofMinutes(40));

        var late = drive(id, "stops/1/depart").is(200);

        for (int i = 0; i < 3; i++) {
            var planned = Instant.parse(route.text("stops.%d.planned_arrival".formatted(i)));
            assertThat(late.text("route.stops.%d.expected_arrival".formatted(i)))
                    .isEqualTo(planned.plus(Duration.ofMinutes(40)).toString());
            assertThat(late.flag("route.stops.%d.late".formatted(i))).isTrue();
        }
        assertThat(fleet.now(pickups.get(2)).estimatedArrivalTime())
                .isEqualTo(late.text("route.stops.2.expected_arrival"));
        assertThat(fleet.staff().get("/api/v1/routes?late=true").items("late_stops"))
                .containsExactly("3");
    }

    @Test
    void aDeviceThatSpeaksOfTheFutureOrThePastIsNotBelieved() {
        var route = started(fleet.pickups(1));
        clock.advance(Duration.ofMinutes(10));

        fleet.drive(route, "stops/1/depart", Json.of("occurred_at", Fleet.utc(-1000, "00:00:00")))
                .problem(422, "device-time-implausible", "/occurred_at");
        var departed = fleet.drive(route, "stops/1/depart", Json.of("occurred_at", Fleet.utc("12:45:00")));
        assertThat(departed.text("route.stops.0.departed_for_at")).isEqualTo(Fleet.utc("13:00:00"));
        fleet.drive(route, "stops/1/arrive", Json.of("occurred_at", Fleet.utc("13:25:01")))
                .problem(422, "device-time-implausible", "/occurred_at");
        var arrived = fleet.drive(route, "stops/1/arrive", Json.of("occurred_at", Fleet.utc("13:25:00")));
        assertThat(arrived.text("route.stops.0.actual_arrival")).isEqualTo(Fleet.utc("13:10:00"));
        fleet.drive(route, "stops/1/complete", Json.changed(fleet.handover(), "device_time", "1970-01-01T00:00:00Z"))
                .problem(422, "device-time-implausible", "/device_time");
        fleet.drive(route, "stops/1/fail", Json.changed(fleet.attempt(), "device_time", "1900-01-01T00:00:00Z"))
                .problem(422, "device-time-implausible", "/device_time");
        fleet.drive(route, "finish", Json.of("reason", "Done.", "occurred_at", Fleet.utc(1000, "00:00:00")))
                .problem(422, "device-time-implausible", "/occurred_at");
    }

    /** The window begins at 15:00, two hours after the route. */
    @ParameterizedTest
    @CsvSource({"114, 0", "115, 1"})
    void anAttemptBeforeTheWindowIsKeptAndNotHeldAgainstTheCustomer(int minutes, int attempts) {
        var pickup = fleet.pickup(4.66, -74.08, "10:00");
        var route = started(List.of(pickup));
        drive(route, "stops/1/arrive").is(200);
        clock.advance(Duration.ofMinutes(minutes));

        var failed = fleet.drive(route, "stops/1/fail", fleet.attempt()).is(200);

        assertThat(failed.text("pickup_status")).isEqualTo("failed");
        assertThat(failed.number("attempt")).isEqualTo(1);
        assertThat(failed.at("next_windows").size()).isPositive();
        var path = "/api/v1/pickups/" + pickup.pickupId();
        assertThat(fleet.staff().get(path).is(200).number("attempts")).isEqualTo(attempts);
        assertThat(fleet.staff().get(path + "/attempts").is(200).items("counts"))
                .containsExactly(String.valueOf(attempts == 1));
    }

    @Test
    void aPickupThatIsCancelledLeavesItsRoute() {
        var pickups = fleet.pickups(2);
        var route = fleet.route(pickups);

        cancel(pickups.getFirst()).is(200);

        var after = fleet.staff().get(route.location());
        assertThat(after.text("stops.0.status")).isEqualTo("skipped");
        assertThat(after.text("stops.1.status")).isEqualTo("planned");
        assertThat(after.version()).isGreaterThan(route.version());
    }

    @Test
    void aRouteThatHasNoPickupLeftBeforeItBeginsFreesItsDriverAndVehicle() {
        var pickups = fleet.pickups(2);
        var stops = new ArrayList<>(Fleet.Open.stops(pickups));
        stops.add(Json.of("kind", "break", "minutes", 30));
        var van = Json.of("type", "van", "license_plate", "WNL431");
        var route = fleet.staff()
                .post("/api/v1/routes", Json.changed(fleet.plan(fleet.driver, pickups), "vehicle", van, "stops", stops))
                .is(201);

        cancel(pickups.getFirst()).is(200);
        assertThat(fleet.staff().get(route.location()).text("status")).isEqualTo("planned");
        cancel(pickups.getLast()).is(200);

        var after = fleet.staff().get(route.location()).is(200);
        assertThat(after.text("status")).isEqualTo("cancelled");
        assertThat(after.at("stops")
                        .valueStream()
                        .map(stop -> stop.path("status").asString()))
                .containsOnly("skipped");
        assertThat(fleet.staff().get(route.location() + "/history").items("to"))
                .containsExactly("cancelled", "planned");
        fleet.staff()
                .post("/api/v1/routes", Json.changed(fleet.plan(fleet.driver, fleet.pickups(1)), "vehicle", van))
                .is(201);
    }

    private Answer cancel(PickupFacts pickup) {
        return fleet.staff()
                .post("/api/v1/pickups/" + pickup.pickupId() + "/cancel", Json.of("reason", "Not needed any more."));
    }

    @RepeatedTest(5)
    void ofACancellationAndADepartureAtOnceOneComesFirst() {
        var pickups = fleet.pickups(2);
        var route = started(pickups);

        var answers =
                Concurrently.<Answer>run(
                                List.of(() -> cancel(pickups.getFirst()), () -> drive(route, "stops/1/depart")))
                        .stream()
                        .map(Outcome::require)
                        .toList();

        var status = fleet.status(pickups.getFirst());
        var stop = fleet.staff().get("/api/v1/routes/" + route).text("stops.0.status");
        if (answers.get(0).status() == 200) {
            assertThat(answers.get(1).status()).as("%s", answers).isEqualTo(409);
            assertThat(List.of(status, stop)).containsExactly("cancelled", "skipped");
        } else {
            answers.get(0).is(409);
            answers.get(1).is(200);
            assertThat(List.of(status, stop)).containsExactly("en_route", "en_route");
        }
        fleet.drive(route, "finish", Json.of("reason", "Enough.")); // for the next round, if nothing is under way
    }

    @Test
    void aStopThatIsCompletedManyTimesAtOnceIsCompletedOnce() {
        var pickups = fleet.pickups(1);
        var route = started(pickups);
        drive(route, "stops/1/arrive").is(200);
        Callable<Answer> complete = () -> fleet.drive(route, "stops/1/complete", fleet.handover());

        var answers =
                Concurrently.run(6, complete).stream().map(Outcome::require).toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> answer.is(409));
        assertThat(fleet.staff().get("/api/v1/routes/" + route).number("completed_pickups"))
                .isEqualTo(1);
        assertThat(fleet.platform()
                        .get("/api/v1/pickups/" + pickups.getFirst().pickupId() + "/attempts")
                        .items("attempt_status"))
                .containsExactly("completed");
    }

    @Test
    void aVerbUnderOneKeyIsDoneOnce() {
        var route = fleet.route(fleet.pickups(1)).text("route_id");
        var keyed = fleet.driver().key("start-once");

        var first = keyed.post("/api/v1/routes/" + route + "/start").is(200);
        var second = keyed.post("/api/v1/routes/" + route + "/start").is(200);

        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        drive(route, "start").problem(409, "illegal-transition");
    }
}
