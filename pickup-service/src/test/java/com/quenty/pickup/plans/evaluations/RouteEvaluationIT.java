package com.quenty.pickup.plans.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RouteEvaluationIT {

    private final RestTestClient http;
    private final Fleet fleets;
    private final WireMockServer customers;
    private Fleet.Open fleet;

    RouteEvaluationIT(RestTestClient http, Fleet fleets, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.fleets = fleets;
        this.customers = customers;
    }

    @BeforeEach
    void open() {
        fleet = fleets.open(http, customers);
    }

    private Map<String, @Nullable Object> body(List<?> stops, String until, double maxWeight, int maxStops) {
        return Json.of(
                "route_date", Fleet.DAY.toString(),
                "time_zone", Fleet.ZONE,
                "depot", Json.of("latitude", Fleet.LATITUDE, "longitude", Fleet.LONGITUDE),
                "vehicle",
                        Json.of(
                                "driver_id",
                                fleet.driver,
                                "vehicle",
                                Json.of("type", "van", "max_weight_kg", maxWeight),
                                "max_stops",
                                maxStops,
                                "shifts",
                                List.of(Json.of("from", "08:00", "until", until))),
                "stops", stops);
    }

    private static Map<String, @Nullable Object> stop(PickupFacts pickup) {
        return Json.of("kind", "stop", "pickup_id", pickup.pickupId());
    }

    private Answer evaluated(Map<String, @Nullable Object> body) {
        return fleet.staff().post("/api/v1/routes/evaluate", body).is(200);
    }

    private static List<String> kinds(Answer answer) {
        return answer.at("violations")
                .valueStream()
                .map(violation -> violation.path("kind").asString())
                .toList();
    }

    @Test
    void anOrderThatCanBeDrivenHasNoViolations() {
        var first = fleet.pickup(Fleet.LATITUDE + 0.01, Fleet.LONGITUDE, "08:00");
        var second = fleet.pickup(Fleet.LATITUDE + 0.02, Fleet.LONGITUDE, "08:00");

        var answer = evaluated(body(List.of(stop(first), stop(second)), "18:00", 100, 20));

        assertThat(answer.at("feasible").asBoolean()).isTrue();
        assertThat(answer.at("violations")).isEmpty();
        assertThat(answer.text("route.stops.0.pickup_id")).isEqualTo(first.pickupId());
        assertThat(answer.decimal("route.stops.1.load.weight_kg")).isEqualByComparingTo("8");
        assertThat(status(first)).isEqualTo("scheduled");
    }

    private String status(PickupFacts pickup) {
        return fleet.platform().get("/api/v1/pickups/" + pickup.pickupId()).text("status");
    }

    @Test
    void eachViolationIsNamedByKindAndAmount() {
        var early = fleet.pickup(Fleet.LATITUDE + 0.01, Fleet.LONGITUDE, "08:00");
        var late = fleet.pickup(Fleet.LATITUDE + 0.01, Fleet.LONGITUDE, "10:00");
        var cold = fleet.pickup(
                Fleet.LATITUDE + 0.01, Fleet.LONGITUDE, "10:00", ExternalId.next("USER"), List.of("refrigerated"));

        var answer = evaluated(body(List.of(stop(late), stop(early), stop(cold)), "10:00", 10, 2));

        assertThat(answer.at("feasible").asBoolean()).isFalse();
        assertThat(kinds(answer))
                .containsExactlyInAnyOrder("late", "overweight", "skill_missing", "shift_overrun", "too_many_stops");
        var violation = answer.at("violations").get(0);
        assertThat(violation.path("kind").asString()).isEqualTo("late");
        assertThat(violation.path("stop").asInt()).isEqualTo(1);
        // Service of the first begins at 10:00 and takes 5 minutes; the window of the second has closed at 10:00.
        assertThat(violation.path("amount").asDouble()).isEqualTo(5);
        assertThat(units(answer))
                .containsExactlyInAnyOrder(
                        "late minutes",
                        "overweight kg",
                        "skill_missing skills",
                        "shift_overrun minutes",
                        "too_many_stops stops");
    }

    @Test
    void theStopsOfADayAreThoseOfAllRoutesOfTheDriverAndNoMoreThanOneMayHave() {
        var evening = fleet.neighbours(6, "16:00");
        fleet.staff()
                .post("/api/v1/routes", fleet.plan(fleet.driver, fleet.neighbours(15, "08:00")))
                .is(201);
        var body = body(evening.stream().map(RouteEvaluationIT::stop).toList(), "20:00", 100, 20);

        assertThat(units(evaluated(body))).containsExactly("too_many_stops stops");
        assertThat(evaluated(body).decimal("violations.0.amount")).isEqualByComparingTo("1");
        fleet.staff()
                .post("/api/v1/routes/evaluate", body(List.of(stop(evening.getFirst())), "20:00", 100, 21))
                .problem(422, "too-many-stops", "/vehicle/max_stops");
    }

    private static List<String> units(Answer answer) {
        return answer.at("violations")
                .valueStream()
                .map(violation -> violation.path("kind").asString()
                        + ' '
                        + violation.path("unit").asString())
                .toList();
    }

    @Test
    void whatIsTooMuchIsToldOnceWhereItIsAdded() {
        var stops = new ArrayList<Map<String, @Nullable Object>>();
        fleet.pickups(5).forEach(pickup -> stops.add(stop(pickup)));
        var vehicle = Json.changed(
                van(fleet.driver, "18:00"), "vehicle", Json.of("type", "van", "max_weight_kg", 9.5, "max_parcels", 4));

        var answer = evaluated(Json.changed(body(stops, "18:00", 10, 20), "vehicle", vehicle));

        // Each pickup is one parcel of 4 kg: 12, 16, 20 kg are on board where 9.5 may be.
        assertThat(answer.at("violations")
                        .valueStream()
                        .map(violation -> violation.path("kind").asString()
                                + ' '
                                + violation.path("stop").asInt()
                                + ' '
                                + violation.path("amount").decimalValue().toPlainString()))
                .containsExactly("overweight 2 2.5", "overweight 3 4", "overweight 4 4", "too_many_parcels 4 1");
    }

    private static Map<String, @Nullable Object> van(String driver, String until) {
        return Json.of(
                "driver_id",
                driver,
                "vehicle",
                Json.of("type", "van", "max_weight_kg", 100),
                "shifts",
                List.of(Json.of("from", "08:00", "until", until)));
    }

    @Test
    void whatIsEvaluatedIsHeldToTheRulesOfARouteThatIsMade() {
        var pickup = fleet.pickup();
        var body = body(List.of(stop(pickup)), "18:00", 100, 20);
        var evaluate = "/api/v1/routes/evaluate";

        fleet.staff()
                .post(
                        evaluate,
                        Json.changed(body, "route_date", Fleet.DAY.minusDays(1).toString()))
                .problem(400, "validation-failed", "/route_date");
        fleet.staff()
                .post(
                        evaluate,
                        Json.changed(body, "route_date", Fleet.DAY.plusYears(2).toString()))
                .problem(400, "validation-failed", "/route_date");
        fleet.staff()
                .post(
                        evaluate,
                        Json.changed(body, "route_date", Fleet.DAY.plusDays(7).toString()))
                .problem(422, "pickup-of-another-time", "/stops/0/pickup_id");
        fleet.staff()
                .post(evaluate, Json.changed(body, "vehicle", van(fleet.colleague(), "18:00")))
                .problem(422, "driver-not-permitted", "/vehicle/driver_id");
        fleet.staff()
                .post(evaluate, Json.changed(body, "vehicle", van(fleet.hire("company_id", "COMP-OTHER"), "18:00")))
                .problem(422, "driver-unknown", "/vehicle/driver_id");
        fleet.staff()
                .post(evaluate, Json.changed(body, "vehicle", van(fleet.hire("active", false), "18:00")))
                .problem(422, "driver-inactive", "/vehicle/driver_id");
        fleet.staff()
                .post(evaluate, Json.changed(body, "vehicle", van(fleet.driver, "07:00")))
                .problem(422, "shift-incoherent", "/vehicle/shifts/0/until");
        fleet.staff()
                .post(evaluate, Json.changed(body, "stops", List.of(Json.of("kind", "emptying"))))
                .problem(400, "validation-failed", "/stops");
        fleet.platform()
                .post("/api/v1/pickups/" + pickup.pickupId() + "/cancel", Json.of("reason", "not needed"))
                .is(200);
        fleet.staff().post(evaluate, body).problem(409, "pickup-not-plannable", "/stops/0/pickup_id");
        fleet.accounts.isDown();
        fleet.staff().post(evaluate, body).problem(503, "upstream-unavailable");
    }

    /** Clocks in New York go on from 02:00 to 03:00 on that day. */
    @Test
    void aShiftThatClocksSkipIsRefusedAtItsTimes() {
        var skipped =
                Json.changed(van(fleet.driver, "18:00"), "shifts", List.of(Json.of("from", "02:15", "until", "02:45")));

        fleet.staff()
                .post(
                        "/api/v1/routes/evaluate",
                        Json.changed(
                                body(List.of(stop(fleet.pickup())), "18:00", 100, 20),
                                "route_date",
                                "2027-03-14",
                                "time_zone",
                                "America/New_York",
                                "vehicle",
                                skipped))
                .problem(422, "shift-incoherent", "/vehicle/shifts/0/from", "/vehicle/shifts/0/until");
    }

    @Test
    void aDriverAndAVehicleThatAreOnAnotherRouteThenAreViolations() {
        var van = Json.of("type", "van", "license_plate", "wnl431", "max_weight_kg", 100);
        var taken = fleet.pickups(2);
        fleet.staff()
                .post("/api/v1/routes", Json.changed(fleet.plan(fleet.driver, taken), "vehicle", van))
                .is(201);
        var pickup = fleet.pickup();

        var answer = evaluated(Json.changed(
                body(List.of(stop(pickup)), "18:00", 100, 20),
                "vehicle",
                Json.changed(van(fleet.driver, "18:00"), "vehicle", van)));
        var otherDriver = evaluated(
                Json.changed(body(List.of(stop(pickup)), "18:00", 100, 20), "vehicle", van(fleet.hire(), "18:00")));
        var itself = evaluated(body(taken.stream().map(RouteEvaluationIT::stop).toList(), "18:00", 100, 20));

        assertThat(units(answer)).containsExactly("driver_busy minutes", "vehicle_busy minutes");
        assertThat(answer.decimal("violations.0.amount")).isPositive();
        assertThat(otherDriver.at("violations")).isEmpty();
        assertThat(itself.at("violations")).isEmpty();
    }

    @Test
    void aPickupAtTheDepotItselfTakesNoTime() {
        var here = fleet.pickup(Fleet.LATITUDE, Fleet.LONGITUDE, "08:00");

        var answer = evaluated(body(List.of(stop(here)), "18:00", 100, 20));

        assertThat(answer.flag("feasible")).isTrue();
        assertThat(answer.number("route.distance_m")).isZero();
    }

    @Test
    void aWayToTheDepotEmptiesTheVehicle() {
        var stops = new ArrayList<Map<String, @Nullable Object>>();
        for (var pickup : fleet.pickups(3)) {
            stops.add(stop(pickup));
            stops.add(Json.of("kind", "emptying"));
        }
        stops.removeLast();

        assertThat(kinds(evaluated(body(stops, "18:00", 5, 20)))).containsExactly("too_many_trips");
    }

    @Test
    void whatIsNoPickupIsRefusedAtItsPlace() {
        var pickup = fleet.pickup();
        refused(List.of(stop(pickup), stop(pickup)), 400, "validation-failed", "/stops/1/pickup_id");
        refused(List.of(Json.of("kind", "break")), 400, "validation-failed", "/stops/0/kind");
        refused(List.of(Json.of("kind", "stop")), 400, "validation-failed", "/stops/0/pickup_id");
        refused(List.of(Json.of("kind", "stop", "pickup_id", "PU-NONE")), 422, "pickup-unknown", "/stops/0/pickup_id");
    }

    private void refused(List<?> stops, int status, String code, String pointer) {
        fleet.staff()
                .post("/api/v1/routes/evaluate", body(stops, "18:00", 100, 20))
                .problem(status, code, pointer);
    }
}
