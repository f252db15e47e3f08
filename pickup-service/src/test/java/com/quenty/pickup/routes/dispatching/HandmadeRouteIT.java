package com.quenty.pickup.routes.dispatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.platform.identity.ExternalId;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class HandmadeRouteIT {

    private static final String PATH = "/api/v1/routes";

    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final Fleet.Open fleet;

    HandmadeRouteIT(
            RestTestClient http,
            JdbcClient jdbc,
            MutableClock clock,
            Fleet fleet,
            @Sibling("customer-service") WireMockServer customers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.fleet = fleet.open(http, customers);
    }

    @Test
    void aRouteAssignsItsPickupsInTheGivenOrder() {
        var pickups = fleet.pickups(3);

        var route = fleet.route(pickups);

        assertThat(route.text("status")).isEqualTo("planned");
        assertThat(route.text("company_id")).isEqualTo(fleet.company);
        assertThat(route.text("route_date")).isEqualTo(Fleet.DAY.toString());
        assertThat(route.at("stops")
                        .valueStream()
                        .map(stop -> stop.path("pickup_id").asString()))
                .containsExactlyElementsOf(
                        pickups.stream().map(PickupFacts::pickupId).toList());
        assertThat(pickups).extracting(fleet::status).containsOnly("assigned");
        var pickup = fleet.now(pickups.get(1));
        assertThat(pickup.assignedDriverId()).isEqualTo(fleet.driver);
        assertThat(pickup.estimatedArrivalTime()).isEqualTo(route.text("stops.1.planned_arrival"));
        assertThat(fleet.staff().get(route.location()).body()).isEqualTo(route.body());
        assertThat(fleet.staff().get(route.location() + "/history").items("to")).containsExactly("planned");
    }

    /** Straight lines on a sphere, a third longer by road, at 36 km/h and the shares of that speed that each hour leaves. */
    @Test
    void timesAreThoseOfTheWaysInTheTrafficOfTheHour() {
        var pickups = fleet.pickups(4);

        var route = fleet.route(pickups);

        double latitude = Fleet.LATITUDE;
        double longitude = Fleet.LONGITUDE;
        double second = 8 * 3600;
        for (int i = 0; i < 4; i++) {
            var stop = route.at("stops." + i);
            double metres = 1.3
                    * metres(
                            latitude,
                            longitude,
                            stop.path("latitude").asDouble(),
                            stop.path("longitude").asDouble());
            assertThat(stop.path("leg_metres").asDouble()).isCloseTo(metres, withPercentage(0.6));
            second = drive(second, metres);
            var arrival = Instant.parse(stop.path("planned_arrival").asString());
            assertThat(arrival.atZone(ZoneId.of(Fleet.ZONE)).toLocalTime().toSecondOfDay())
                    .isCloseTo((int) second, offset(30));
            second = arrival.atZone(ZoneId.of(Fleet.ZONE)).toLocalTime().toSecondOfDay() + 300;
            latitude = stop.path("latitude").asDouble();
            longitude = stop.path("longitude").asDouble();
        }
        assertThat(route.decimal("co2_g").longValue())
                .isEqualTo(Math.round(route.number("planned_distance_m") * 0.256));
    }

    /** Second by second. */
    private static double drive(double second, double metres) {
        double[] share = {
            1, 1, 1, 1, 1, 0.95, 0.85, 0.65, 0.6, 0.75, 0.8, 0.8, 0.75, 0.75, 0.8, 0.8, 0.75, 0.6, 0.55, 0.65, 0.85,
            0.95, 1, 1
        };
        while (metres > 0) {
            metres -= 10 * share[(int) (second / 3600)];
            second++;
        }
        return second;
    }

    private static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double rise = Math.toRadians(otherLatitude - latitude);
        double turn = Math.toRadians(otherLongitude - longitude) * Math.cos(Math.toRadians(latitude));
        return 6_371_008.8 * Math.hypot(rise, turn);
    }

    @Test
    void theCostOfARouteAndOfEachStopIsThatOfItsRates() {
        var costs = Json.of("fixed_cost", 7, "cost_per_km", 3, "cost_per_hour", 36);

        var route = fleet.staff()
                .post(PATH, Json.changed(fleet.plan(fleet.driver, fleet.pickups(4)), "costs", costs))
                .is(201);

        long seconds = Duration.between(
                        Instant.parse(route.text("planned_departure")), Instant.parse(route.text("planned_return")))
                .toSeconds();
        double cost = 7 + 3 * route.number("planned_distance_m") / 1000.0 + seconds / 100.0;
        assertThat(route.decimal("cost").doubleValue()).isCloseTo(cost, offset(0.001));
        assertThat(route.decimal("cost_per_stop").doubleValue()).isCloseTo(cost / 4, offset(0.001));
        var usual = fleet.staff()
                .post(PATH, fleet.plan(fleet.hire(), fleet.pickups(1)))
                .is(201);
        assertThat(usual.decimal("cost").doubleValue())
                .isCloseTo(10 + usual.number("planned_distance_m") / 1000.0, offset(0.001));
    }

    @Test
    void aDriverWaitsForTheWindowAndSaysWhereItIsMissed() {
        var later = fleet.pickup(4.66, -74.08, "10:00");
        var first = fleet.pickup(4.67, -74.08, "08:00");

        var route = fleet.route(List.of(later, first));

        assertThat(route.number("stops.0.waiting_seconds")).isGreaterThan(6000);
        assertThat(route.text("stops.0.planned_departure")).isEqualTo(Fleet.utc("15:05:00"));
        assertThat(route.flag("stops.0.misses_window")).isFalse();
        assertThat(route.flag("stops.1.misses_window")).isTrue();
    }

    @Test
    void theLoadIsThatOfEachStopAndIsLeftAtTheDepot() {
        var pickups = fleet.pickups(3);
        var stops = new ArrayList<>(Fleet.Open.stops(pickups));
        stops.add(2, Json.of("kind", "emptying", "minutes", 10));
        stops.add(1, Json.of("kind", "break", "minutes", 30));
        var body = Json.changed(fleet.plan(fleet.driver, pickups), "stops", stops);

        var route = fleet.staff().post(PATH, body).is(201);

        assertThat(route.at("stops")
                        .valueStream()
                        .map(stop -> stop.path("load").path("weight_kg").asDouble()))
                .containsExactly(4.0, 4.0, 8.0, 0.0, 4.0);
        assertThat(route.at("stops").valueStream().map(stop -> stop.path("kind").asString()))
                .containsExactly("stop", "break", "stop", "emptying", "stop");
        assertThat(route.number("total_pickups")).isEqualTo(3);
        var small = Json.of("type", "van", "max_weight_kg", 7.9);
        fleet.staff()
                .post(PATH, Json.changed(fleet.plan(fleet.hire(), fleet.pickups(2)), "vehicle", small))
                .problem(422, "vehicle-overloaded", "/stops/1/pickup_id");
    }

    @Test
    void theEndOfAShiftIsHeldOrTheRouteIsRefused() {
        var pickups = fleet.pickups(3);
        var plan = fleet.plan(fleet.driver, pickups);

        var refused = fleet.staff().post(PATH, Json.changed(plan, "ends_at", Fleet.utc("13:20:00")));

        refused.problem(422, "shift-overrun", "/ends_at");
        var back = refused.text("planned_return");
        assertThat(pickups).extracting(fleet::status).containsOnly("scheduled");
        var made = fleet.staff().post(PATH, Json.changed(plan, "ends_at", back)).is(201);
        assertThat(made.text("busy_until")).isEqualTo(back);
        assertThat(made.text("planned_return")).isEqualTo(back);
        var later = fleet.staff()
                .post(PATH, at(fleet.hire(), fleet.pickups(1), Fleet.MORNING.toString(), Fleet.utc("17:00:00")))
                .is(201);
        assertThat(later.text("busy_until")).isEqualTo(Fleet.utc("17:00:00"));
        assertThat(later.text("shift.shift_until")).isEqualTo(Fleet.utc("17:00:00"));
    }

    @Test
    void aVehicleHasWhatItsPickupsNeed() {
        var cold = fleet.pickup(4.66, -74.08, "08:00", ExternalId.next("USER"), List.of("refrigerated"));
        var plan = fleet.plan(fleet.driver, List.of(cold));

        fleet.staff().post(PATH, plan).problem(422, "skill-missing", "/stops/0/pickup_id");
        var vehicle = Json.of("type", "van", "skills", List.of("refrigerated"));
        fleet.staff().post(PATH, Json.changed(plan, "vehicle", vehicle)).is(201);
    }

    private Map<String, @Nullable Object> at(String driver, List<PickupFacts> pickups, String starts, String ends) {
        return Json.changed(fleet.plan(driver, pickups), "starts_at", starts, "ends_at", ends);
    }

    @Test
    void noDriverIsOnTwoRoutesAtOnce() {
        fleet.staff()
                .post(PATH, at(fleet.driver, fleet.pickups(1), Fleet.utc("13:00:00"), Fleet.utc("15:00:00")))
                .is(201);

        fleet.staff()
                .post(PATH, at(fleet.driver, fleet.pickups(1), Fleet.utc("14:59:59"), Fleet.utc("17:00:00")))
                .problem(409, "driver-busy", "/driver_id");
        fleet.staff()
                .post(PATH, at(fleet.driver, pickupsAtTen(), Fleet.utc("15:00:00"), Fleet.utc("17:00:00")))
                .is(201);
    }

    private List<PickupFacts> pickupsAtTen() {
        return List.of(fleet.pickup(4.66, -74.08, "10:00"));
    }

    @Test
    void noVehicleIsOnTwoRoutesAtOnceHoweverItsPlateIsWritten() {
        var van = Json.of("type", "van", "license_plate", "wnl431");
        var first = fleet.staff()
                .post(PATH, Json.changed(fleet.plan(fleet.driver, fleet.pickups(1)), "vehicle", van))
                .is(201);
        assertThat(first.text("vehicle.license_plate")).isEqualTo("wnl431");
        var second = Json.changed(
                fleet.plan(fleet.hire(), fleet.pickups(1)),
                "vehicle",
                Json.of("type", "van", "license_plate", " WNL-4 31 "));

        fleet.staff().post(PATH, second).problem(409, "vehicle-busy", "/vehicle/license_plate");

        fleet.staff()
                .post(first.location() + "/cancel", Json.of("reason", "The van is in repair."))
                .is(200);
        fleet.staff().post(PATH, second).is(201);
    }

    @Test
    void ofRoutesOfOneDriverThatAreMadeAtOnceOneIsMade() {
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            var plan = fleet.plan(fleet.driver, fleet.pickups(1));
            calls.add(() -> fleet.staff().post(PATH, plan));
        }

        var answers = Concurrently.run(calls).stream().map(Outcome::require).toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.problem(409, "driver-busy", "/driver_id"));
        assertThat(jdbc.sql("SELECT count(*) FROM pickups WHERE company_id = :company AND status = 'assigned'")
                        .param("company", fleet.company)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofRoutesThatWantTheSamePickupAtOnceOneGetsIt() {
        var pickup = fleet.pickup();
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            var plan = fleet.plan(fleet.hire(), List.of(pickup));
            calls.add(() -> fleet.staff().post(PATH, plan));
        }

        var answers = Concurrently.run(calls).stream().map(Outcome::require).toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> answer.is(409));
        assertThat(fleet.staff().get(PATH + "?company_id=" + fleet.company).items("route_id"))
                .hasSize(1);
    }

    @Test
    void aPickupThatIsOnARouteGoesOnNoOther() {
        var pickups = fleet.pickups(2);
        fleet.route(pickups);

        fleet.staff()
                .post(PATH, fleet.plan(fleet.hire(), List.of(fleet.pickup(), pickups.get(1))))
                .problem(409, "pickup-not-plannable", "/stops/1/pickup_id");
    }

    @Test
    void aCancelledRouteGivesItsPickupsBack() {
        var pickups = fleet.pickups(2);
        var route = fleet.route(pickups);

        var cancelled = fleet.staff()
                .post(route.location() + "/cancel", Json.of("reason", "The driver is ill."))
                .is(200);

        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(pickups).extracting(fleet::status).containsOnly("scheduled");
        fleet.staff()
                .post(route.location() + "/cancel", Json.of("reason", "Again."))
                .problem(409, "illegal-transition");
        fleet.route(pickups);
    }

    @Test
    void stopsOfAPlannedRouteAreAddedRemovedAndPutInAnotherOrder() {
        var pickups = fleet.pickups(4);
        var route = fleet.route(pickups.subList(0, 3));
        var wanted = List.of(pickups.get(2), pickups.get(3), pickups.get(0));
        var stops = new ArrayList<>(Fleet.Open.stops(wanted));
        stops.add(1, Json.of("kind", "break", "minutes", 30));

        var revised = revise(route, Json.of("stops", stops)).is(200);

        assertThat(planned(revised, "pickup_id"))
                .containsExactly(
                        pickups.get(2).pickupId(),
                        "",
                        pickups.get(3).pickupId(),
                        pickups.get(0).pickupId());
        assertThat(planned(revised, "kind")).containsExactly("stop", "break", "stop", "stop");
        assertThat(pickups).extracting(fleet::status).containsExactly("assigned", "scheduled", "assigned", "assigned");
        assertThat(revised.number("total_pickups")).isEqualTo(3);
        assertThat(revised.text("busy_until")).isEqualTo(revised.text("planned_return"));
        assertThat(revised.text("shift.shift_until")).isEqualTo(revised.text("planned_return"));
        assertThat(fleet.now(pickups.get(3)).assignedDriverId()).isEqualTo(fleet.driver);
        // As a route that was made so from the beginning.
        fleet.staff()
                .post(route.location() + "/cancel", Json.of("reason", "Once more."))
                .is(200);
        var again = fleet.staff()
                .post(PATH, Json.changed(fleet.plan(fleet.driver, wanted), "stops", stops))
                .is(201);
        assertThat(planned(revised, "planned_arrival")).isEqualTo(planned(again, "planned_arrival"));
        assertThat(revised.text("planned_return")).isEqualTo(again.text("planned_return"));
        assertThat(revised.number("planned_distance_m")).isEqualTo(again.number("planned_distance_m"));
    }

    private static List<String> planned(Answer route, String member) {
        return route.at("stops")
                .valueStream()
                .filter(stop -> stop.path("status").asString().equals("planned"))
                .map(stop -> stop.path(member).asString(""))
                .toList();
    }

    @Test
    void otherStopsAreHeldToTheRulesOfARouteThatIsMade() {
        var pickups = fleet.pickups(2);
        var route = fleet.staff()
                .post(PATH, at(fleet.driver, pickups, Fleet.utc("13:00:00"), Fleet.utc("15:00:00")))
                .is(201);
        var taken = fleet.pickup();
        fleet.staff().post(PATH, fleet.plan(fleet.hire(), List.of(taken))).is(201);
        var cold = fleet.pickup(4.66, -74.08, "08:00", ExternalId.next("USER"), List.of("refrigerated"));

        fleet.staff().put(route.location() + "/stops", revision(pickups)).is(428);
        fleet.staff()
                .seeing(99)
                .put(route.location() + "/stops", revision(pickups))
                .is(412);
        revise(route, Json.of("stops", List.of())).problem(400, "validation-failed", "/stops");
        revise(route, Json.of("stops", List.of(Json.of("kind", "emptying"))))
                .problem(400, "validation-failed", "/stops");
        revise(route, revision(List.of(pickups.getFirst(), pickups.getFirst())))
                .problem(400, "validation-failed", "/stops/1/pickup_id");
        revise(route, Json.of("stops", List.of(Json.of("pickup_id", "PU-NONE"))))
                .problem(422, "pickup-unknown", "/stops/0/pickup_id");
        revise(route, revision(List.of(pickups.getFirst(), taken)))
                .problem(409, "pickup-not-plannable", "/stops/1/pickup_id");
        revise(route, revision(List.of(cold))).problem(422, "skill-missing", "/stops/0/pickup_id");
        revise(route, Json.changed(revision(pickups), "ends_at", Fleet.utc("13:01:00")))
                .problem(422, "shift-overrun", "/ends_at");
        revise(route, Json.changed(revision(fleet.neighbours(21, "08:00")), "ends_at", Fleet.utc("22:00:00")))
                .problem(422, "too-many-stops", "/stops");
        fleet.platform()
                .as(Tokens.with("*").company(ExternalId.next("COMP")))
                .seeing(route)
                .put(route.location() + "/stops", revision(pickups))
                .problem(404, "route-not-found");

        assertThat(fleet.staff().get(route.location()).body()).isEqualTo(route.body());
    }

    private static Map<String, @Nullable Object> revision(List<PickupFacts> pickups) {
        return Json.of("stops", Fleet.Open.stops(pickups));
    }

    private Answer revise(Answer seen, Map<String, @Nullable Object> revision) {
        return fleet.staff().seeing(seen).put("/api/v1/routes/" + seen.text("route_id") + "/stops", revision);
    }

    @Test
    void anotherEndOfTheShiftMakesRoomForOtherStops() {
        var pickups = fleet.pickups(1);
        var evening = fleet.pickup(4.66, -74.08, "16:00");
        var route = fleet.staff()
                .post(PATH, at(fleet.driver, pickups, Fleet.utc("13:00:00"), Fleet.utc("15:00:00")))
                .is(201);
        revise(route, revision(List.of(pickups.getFirst(), evening))).problem(422, "shift-overrun", "/ends_at");

        var longer = revise(
                        route,
                        Json.changed(revision(List.of(pickups.getFirst(), evening)), "ends_at", Fleet.utc("23:00:00")))
                .is(200);

        assertThat(longer.text("busy_until")).isEqualTo(Fleet.utc("23:00:00"));
        fleet.staff()
                .post(PATH, at(fleet.driver, pickupsAtTen(), Fleet.utc("15:00:00"), Fleet.utc("17:00:00")))
                .problem(409, "driver-busy", "/driver_id");
        var shorter = revise(longer, Json.changed(revision(pickups), "ends_at", Fleet.utc("15:00:00")))
                .is(200);
        assertThat(shorter.text("shift.shift_until")).isEqualTo(Fleet.utc("15:00:00"));
        fleet.staff()
                .post(PATH, at(fleet.driver, pickupsAtTen(), Fleet.utc("15:00:00"), Fleet.utc("17:00:00")))
                .is(201);
        assertThat(fleet.status(evening)).isEqualTo("scheduled");
    }

    @Test
    void aPickupWhoseWindowIsOverWhenTheRouteStartsDoesNotComeOnIt() {
        var route = fleet.staff()
                .post(PATH, at(fleet.driver, pickupsAtTen(), Fleet.utc("15:00:00"), Fleet.utc("17:00:00")))
                .is(201);

        revise(route, revision(fleet.pickups(1))).problem(422, "pickup-of-another-time", "/stops/0/pickup_id");
    }

    @Test
    void whatIsConfirmedOrStartedKeepsItsStops() {
        var pickups = fleet.pickups(2);
        var route = fleet.route(pickups);
        var confirmed =
                fleet.staff().post(route.location() + "/stops/2/confirm").is(200);

        assertThat(revise(confirmed, revision(List.of(pickups.getFirst())))
                        .problem(409, "stop-fixed", "/stops")
                        .text("detail"))
                .isEqualTo("Stop 2 is confirmed to the customer, and stays as it is.");
        revise(confirmed, revision(List.of(pickups.getLast()))).problem(409, "stop-fixed", "/stops");
        revise(confirmed, revision(pickups)).is(200);
        fleet.drive(route.text("route_id"), "start", null).is(200);
        revise(fleet.staff().get(route.location()), revision(pickups)).problem(409, "route-not-planned");
    }

    @Test
    void aDriverHasNoMoreStopsOnADayThanTheInstallationAllows() {
        fleet.staff().post(PATH, at(fleet.driver, fleet.pickups(15), Fleet.utc("13:00:00"), Fleet.utc("15:00:00")));

        fleet.staff().post(PATH, fleet.plan(fleet.hire(), fleet.pickups(21))).problem(422, "too-many-stops", "/stops");
    }

    @ParameterizedTest
    @CsvSource({
        "driver_id, '\"\"', /driver_id",
        "time_zone, '\"Mars/Olympus\"', /time_zone",
        "stops, '[]', /stops",
        "stops, '[{}]', /stops/0/pickup_id",
        "stops, '[{\"kind\": \"break\", \"minutes\": 30}]', /stops",
        "stops, '[{\"kind\": \"emptying\"}, {\"kind\": \"break\", \"minutes\": 30}]', /stops",
        "stops, '[{\"kind\": \"break\"}]', /stops/0/minutes",
        "stops, '[{\"kind\": \"break\", \"minutes\": 0}]', /stops/0/minutes",
        "stops, '[{\"kind\": \"emptying\", \"pickup_id\": \"PU-1\"}]', /stops/0/pickup_id",
        "depot, '{\"latitude\": 91, \"longitude\": 0}', /depot/latitude",
        "depot, '{\"latitude\": 1e400, \"longitude\": 0}', /depot/latitude",
        "depot, '{\"longitude\": 0}', /depot/latitude",
        "vehicle, '{\"type\": \"van\", \"max_weight_kg\": 0}', /vehicle/max_weight_kg",
        "vehicle, '{\"license_plate\": \"A\"}', /vehicle/type",
    })
    void badInputIsNamedByItsPointerAndChangesNothing(String field, String value, String pointer) {
        var pickup = fleet.pickup();
        var good = Json.of(field, Json.parse("{\"value\": " + value + "}").get("value"));
        var body = new LinkedHashMap<>(fleet.plan(fleet.driver, List.of(pickup)));
        body.putAll(good);

        var refused = fleet.staff().post(PATH, body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.pointers()).as("%s", refused).contains(pointer);
        assertThat(fleet.status(pickup)).isEqualTo("scheduled");
    }

    @Test
    void aRouteThatIsOverOrTooFarAheadOrTooLongIsRefused() {
        var pickup = List.of(fleet.pickup());

        for (var starts : List.of(Fleet.utc(-1, "13:00:00"), Fleet.utc(1000, "13:00:00"))) {
            fleet.staff()
                    .post(PATH, Json.changed(fleet.plan(fleet.driver, pickup), "starts_at", starts))
                    .problem(400, "validation-failed", "/starts_at");
        }
        for (var ends : List.of(Fleet.utc("13:00:00"), Fleet.utc(1, "13:00:01"))) {
            fleet.staff()
                    .post(PATH, Json.changed(fleet.plan(fleet.driver, pickup), "ends_at", ends))
                    .problem(400, "validation-failed", "/ends_at");
        }
        assertThat(fleet.status(pickup.getFirst())).isEqualTo("scheduled");
    }

    @Test
    void aRouteThatHasLeftCanBeMadeForSixHours() {
        var pickup = List.of(fleet.pickup());

        fleet.staff()
                .post(PATH, Json.changed(fleet.plan(fleet.driver, pickup), "starts_at", Fleet.utc("06:59:59")))
                .problem(400, "validation-failed", "/starts_at");
        fleet.staff()
                .post(PATH, Json.changed(fleet.plan(fleet.driver, pickup), "starts_at", Fleet.utc("07:00:00")))
                .is(201);
    }

    @Test
    void aRouteThatLeavesADayBeforeItsPickupsLeavesTooEarly() {
        var pickup = List.of(fleet.pickup());
        var early = Fleet.MORNING.minus(Duration.ofHours(30));
        clock.stopAt(early);

        fleet.staff()
                .post(PATH, Json.changed(fleet.plan(fleet.driver, pickup), "starts_at", early.toString()))
                .problem(400, "validation-failed", "/starts_at");
    }

    @Test
    void allFaultsOfARouteAreNamedTogether() {
        var body = Json.changed(
                fleet.plan(fleet.driver, List.of()),
                "starts_at",
                Fleet.utc(-1, "13:00:00"),
                "ends_at",
                Fleet.utc(-1, "13:00:00"),
                "stops",
                List.of(Json.of("kind", "emptying", "pickup_id", "PU-1"), Json.of("kind", "break")));

        fleet.staff()
                .post(PATH, body)
                .problem(
                        400,
                        "validation-failed",
                        "/starts_at",
                        "/ends_at",
                        "/stops/0/pickup_id",
                        "/stops/1/minutes",
                        "/stops");
    }

    @Test
    void everythingThatIsNamedHasToBeThere() {
        var pickup = fleet.pickup();
        var nobody = ExternalId.next("USER");
        fleet.customers.knowsNoCustomer(nobody);

        fleet.staff().post(PATH, fleet.plan(nobody, List.of(pickup))).problem(422, "driver-unknown", "/driver_id");
        var stranger = ExternalId.next("USER");
        fleet.customers.knows(stranger, "company_id", ExternalId.next("COMP"));
        fleet.staff().post(PATH, fleet.plan(stranger, List.of(pickup))).problem(422, "driver-unknown", "/driver_id");
        var gone = fleet.hire("active", false);
        fleet.staff().post(PATH, fleet.plan(gone, List.of(pickup))).problem(422, "driver-inactive", "/driver_id");
        var unknown = Json.changed(
                fleet.plan(fleet.driver, List.of(pickup)),
                "stops",
                List.of(Json.of("pickup_id", pickup.pickupId()), Json.of("pickup_id", ExternalId.next("PU"))));
        fleet.staff().post(PATH, unknown).problem(422, "pickup-unknown", "/stops/1/pickup_id");
        var twice = Json.changed(
                fleet.plan(fleet.driver, List.of(pickup)),
                "stops",
                List.of(Json.of("pickup_id", pickup.pickupId()), Json.of("pickup_id", pickup.pickupId())));
        fleet.staff().post(PATH, twice).problem(400, "validation-failed", "/stops/1/pickup_id");
        var tomorrow = Json.changed(
                fleet.plan(fleet.driver, List.of(pickup)),
                "starts_at",
                Fleet.MORNING.plus(Duration.ofDays(1)).toString());
        fleet.staff().post(PATH, tomorrow).problem(422, "pickup-of-another-time", "/stops/0/pickup_id");
        assertThat(fleet.status(pickup)).isEqualTo("scheduled");
    }

    @Test
    void onlyUsersOfTheCompanyWhoMayDriveAreDrivers() {
        var pickup = fleet.pickup();
        var manager = fleet.colleague();
        fleet.staff()
                .post(PATH, fleet.plan(manager, List.of(pickup)))
                .problem(422, "driver-not-permitted", "/driver_id");
        var freelancer = fleet.hire("company_id", null);
        fleet.staff().post(PATH, fleet.plan(freelancer, List.of(pickup))).problem(422, "driver-unknown", "/driver_id");
        var ofAnother = fleet.hire("company_id", ExternalId.next("COMP"));
        fleet.staff().post(PATH, fleet.plan(ofAnother, List.of(pickup))).problem(422, "driver-unknown", "/driver_id");
        assertThat(fleet.status(pickup)).isEqualTo("scheduled");

        fleet.accounts.lets(manager, "routes:drive");
        fleet.staff().post(PATH, fleet.plan(manager, List.of(pickup))).is(201);
    }

    @Test
    void whileNobodySaysWhoMayDriveNoRouteIsMade() {
        var pickup = fleet.pickup();
        fleet.accounts.isDown();

        var refused = fleet.staff().post(PATH, fleet.plan(fleet.driver, List.of(pickup)));

        refused.problem(503, "upstream-unavailable");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(fleet.status(pickup)).isEqualTo("scheduled");
        assertThat(fleet.staff().get(PATH).items("route_id")).isEmpty();
    }

    @Test
    void aRouteThatIsNotOverIsOpenWorkOfItsDriverAndCompany() {
        assertThat(openRoutes("customers/" + fleet.driver)).isEmpty();
        var route = fleet.route(fleet.pickups(1));
        fleet.staff().post(PATH, fleet.plan(fleet.hire(), fleet.pickups(1))).is(201);

        assertThat(openRoutes("customers/" + fleet.driver)).containsExactly("routes 1");
        assertThat(openRoutes("companies/" + fleet.company)).containsExactly("pickups 2", "routes 2");
        fleet.drive(route.text("route_id"), "start", null).is(200);
        assertThat(openRoutes("customers/" + fleet.driver)).containsExactly("routes 1");

        fleet.drive(route.text("route_id"), "finish", Json.of("reason", "The van broke down."))
                .is(200);
        assertThat(openRoutes("customers/" + fleet.driver)).isEmpty();
    }

    private List<String> openRoutes(String of) {
        return fleet.platform()
                .as(Tokens.with("internal-open-work:read").service("customer-service"))
                .get("/internal/v1/open-work/" + of)
                .is(200)
                .at("open_work")
                .valueStream()
                .map(work ->
                        work.path("kind").asString() + ' ' + work.path("count").asInt())
                .toList();
    }

    @Test
    void routesAreListedByDayDriverAndState() {
        var route = fleet.route(fleet.pickups(1));
        var other = fleet.staff()
                .post(PATH, fleet.plan(fleet.hire(), fleet.pickups(1)))
                .is(201);
        fleet.staff()
                .post(other.location() + "/cancel", Json.of("reason", "Not needed."))
                .is(200);

        assertThat(fleet.staff().get(PATH + "?status=planned&date=" + Fleet.DAY).items("route_id"))
                .containsExactly(route.text("route_id"));
        assertThat(fleet.staff()
                        .get(PATH + "?driver_id=" + fleet.driver + "&sort=route_date")
                        .items("route_id"))
                .containsExactly(route.text("route_id"));
        assertThat(fleet.staff().get(PATH + "?date=" + Fleet.DAY.plusDays(1)).items("route_id"))
                .isEmpty();
        assertThat(fleet.staff().get(PATH + "?late=true").items("route_id")).isEmpty();
        assertThat(fleet.staff().get(PATH + "?late=false&count=true").number("total"))
                .isEqualTo(2);
    }

    @Test
    void aRouteCanBeDrawn() {
        var pickups = fleet.pickups(2);
        var route = fleet.route(pickups);

        var map = fleet.staff().get(route.location() + "/map").is(200);

        assertThat(map.text("type")).isEqualTo("FeatureCollection");
        assertThat(map.at("features.0.geometry.coordinates").size()).isEqualTo(4);
        assertThat(map.at("bbox")).hasSize(4);
        assertThat(map.at("features.1.geometry.coordinates").get(0).asDouble()).isEqualTo(Fleet.LONGITUDE);
        assertThat(map.text("features.2.properties.pickup_id"))
                .isEqualTo(pickups.getFirst().pickupId());
        var same = fleet.staff().with("Accept", "application/geo+json").get(route.location());
        assertThat(same.header("Content-Type")).startsWith("application/geo+json");
        assertThat(same.body()).isEqualTo(map.body());
        assertThat(fleet.staff()
                        .with("Accept", "application/json")
                        .get(route.location())
                        .text("route_id"))
                .isEqualTo(route.text("route_id"));
        fleet.staff().with("Accept", "text/csv").get(route.location()).is(406);
    }

    @Test
    void aConfirmedStopSaysSo() {
        var route = fleet.route(fleet.pickups(2));

        var confirmed =
                fleet.staff().post(route.location() + "/stops/2/confirm").is(200);

        assertThat(confirmed.flag("stops.1.confirmed")).isTrue();
        assertThat(confirmed.version()).isGreaterThan(route.version());
        assertThat(fleet.staff().post(route.location() + "/stops/2/unconfirm").flag("stops.1.confirmed"))
                .isFalse();
        fleet.staff().post(route.location() + "/stops/9/confirm").problem(404, "stop-not-found");
        fleet.staff().seeing(route).post(route.location() + "/stops/1/confirm").is(412);
    }

    @Test
    void aBreakIsConfirmedToNobody() {
        var pickups = fleet.pickups(1);
        var stops = new ArrayList<>(Fleet.Open.stops(pickups));
        stops.add(Json.of("kind", "break", "minutes", 30));
        var route = fleet.staff()
                .post(PATH, Json.changed(fleet.plan(fleet.driver, pickups), "stops", stops))
                .is(201);

        fleet.staff().post(route.location() + "/stops/2/confirm").problem(409, "stop-not-confirmable");
    }

    @Test
    void anotherCompanySeesNoneOfIt() {
        var route = fleet.route(fleet.pickups(1));
        var stranger = fleet.platform().as(Tokens.with("*").company(ExternalId.next("COMP")));

        stranger.get(route.location()).problem(404, "route-not-found");
        stranger.get(route.location() + "/map").problem(404, "route-not-found");
        stranger.post(route.location() + "/cancel", Json.of("reason", "Mine.")).problem(404, "route-not-found");
        assertThat(stranger.get(PATH).items("route_id")).isEmpty();
    }
}
