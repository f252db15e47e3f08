package com.quenty.pickup.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.Zones;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceIT
class RoutePlanIT {

    private static final String PLANS = "/api/v1/routes/plans/";

    private final RestTestClient http;
    private final Fleet fleets;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final PlanSearchService searches;
    private Fleet.Open fleet;

    RoutePlanIT(
            RestTestClient http,
            Fleet fleets,
            @Sibling("customer-service") WireMockServer customers,
            JdbcClient jdbc,
            PlanSearchService searches) {
        this.searches = searches;
        this.http = http;
        this.fleets = fleets;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open() {
        fleet = fleets.open(http, customers);
    }

    private Map<String, @Nullable Object> body(List<?> vehicles, @Nullable Object... changes) {
        return Json.changed(
                Json.of(
                        "route_date",
                        Fleet.DAY.toString(),
                        "time_zone",
                        Fleet.ZONE,
                        "depot_code",
                        "NORTE",
                        "depot",
                        Json.of("latitude", Fleet.LATITUDE, "longitude", Fleet.LONGITUDE),
                        "vehicles",
                        vehicles,
                        "iterations",
                        300),
                changes);
    }

    private static Map<String, @Nullable Object> van(String driver, @Nullable Object... changes) {
        return Json.changed(
                Json.of(
                        "driver_id", driver,
                        "vehicle", Json.of("type", "van", "max_weight_kg", 100, "max_parcels", 50),
                        "shifts", List.of(Json.of("from", "08:00", "until", "18:00"))),
                changes);
    }

    private Answer asked(Map<String, @Nullable Object> body) {
        return fleet.staff().post("/api/v1/routes/plan", body).is(202);
    }

    private Answer found(Map<String, @Nullable Object> body) {
        return over(asked(body).text("plan_id"));
    }

    private Answer over(String planId) {
        Eventually.until(() -> !List.of("queued", "running")
                .contains(fleet.staff().get(PLANS + planId).is(200).text("status")));
        return fleet.staff().get(PLANS + planId).is(200);
    }

    private static List<String> collected(Answer plan) {
        return plan.at("routes")
                .valueStream()
                .flatMap(route -> route.path("stops").valueStream())
                .map(stop -> stop.path("pickup_id"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> ids(List<PickupFacts> pickups) {
        return pickups.stream().map(PickupFacts::pickupId).toList();
    }

    @Test
    void aPlanIsFoundInTheBackgroundAndItsRoutesAreMadeWhenItIsApplied() {
        var pickups = fleet.pickups(6);

        var asked = asked(body(List.of(van(fleet.driver), van(fleet.hire()))));
        assertThat(asked.location()).isEqualTo(PLANS + asked.text("plan_id"));
        var plan = over(asked.text("plan_id"));

        assertThat(plan.text("status")).isEqualTo("completed");
        assertThat(plan.decimal("progress")).isEqualByComparingTo("1");
        assertThat(collected(plan)).containsExactlyInAnyOrderElementsOf(ids(pickups));
        assertThat(plan.at("unassigned")).isEmpty();
        assertThat(plan.number("totals.assigned_pickups")).isEqualTo(6);
        assertThat(pickups).allSatisfy(pickup -> assertThat(status(pickup)).isEqualTo("scheduled"));

        var applied =
                fleet.staff().post(PLANS + plan.text("plan_id") + "/apply").is(200);

        assertThat(applied.text("status")).isEqualTo("applied");
        assertThat(applied.at("left_out")).isEmpty();
        assertThat(pickups).allSatisfy(pickup -> assertThat(status(pickup)).isEqualTo("assigned"));
        var route = fleet.staff()
                .get("/api/v1/routes/" + applied.text("routes.0.route_id"))
                .is(200);
        assertThat(route.text("plan_id")).isEqualTo(plan.text("plan_id"));
        assertThat(route.text("planned_departure")).isEqualTo(plan.text("routes.0.starts_at"));
        assertThat(route.text("planned_return")).isEqualTo(plan.text("routes.0.ends_at"));
        assertThat(route.decimal("cost").doubleValue())
                .isCloseTo(plan.decimal("routes.0.cost").doubleValue(), offset(0.1));
        fleet.staff().post(PLANS + plan.text("plan_id") + "/apply").problem(409, "illegal-transition");
    }

    private String status(PickupFacts pickup) {
        return jdbc.sql("SELECT status FROM pickups WHERE pickup_id = :id")
                .param("id", pickup.pickupId())
                .query(String.class)
                .single();
    }

    @Test
    void eachPickupThatIsLeftOutSaysWhy() {
        var near = fleet.pickup(Fleet.LATITUDE + 0.01, Fleet.LONGITUDE, "08:00");
        var far = fleet.pickup(Fleet.LATITUDE + 4, Fleet.LONGITUDE, "08:00");
        var cold = fleet.pickup(
                Fleet.LATITUDE, Fleet.LONGITUDE + 0.01, "08:00", ExternalId.next("USER"), List.of("refrigerated"));
        var second = fleet.pickup(Fleet.LATITUDE + 0.01, Fleet.LONGITUDE + 0.001, "08:00");

        var plan = found(body(List.of(van(fleet.driver, "max_stops", 1))));

        assertThat(collected(plan)).hasSize(1);
        var reasons = plan.at("unassigned")
                .valueStream()
                .map(each -> each.path("pickup_id").asString()
                        + ' '
                        + each.path("reason").asString())
                .toList();
        assertThat(reasons)
                .hasSize(3)
                .contains(far.pickupId() + " out_of_reach", cold.pickupId() + " no_skill")
                .containsAnyOf(near.pickupId() + " no_room", second.pickupId() + " no_room");
    }

    @Test
    void theSameRequestAndSeedGiveTheSameRoutes() {
        fleet.pickups(8);
        var body = body(List.of(van(fleet.driver), van(fleet.hire())));

        var first = found(body);
        var second = found(body);

        assertThat(second.at("routes")).isEqualTo(first.at("routes"));
    }

    @Test
    void ofPlansOfOneDayAndTheSamePickupsAtOnceOneIsSearchedForWhateverTheDepotIsCalled() {
        fleet.pickups(2);
        var calls = new ArrayList<Callable<Answer>>();
        for (var depot : List.of("NORTE", "SUR", "4.65,-74.08", "norte")) {
            var body = body(List.of(van(fleet.hire())), "depot_code", depot, "seconds", 600, "iterations", null);
            calls.add(() -> fleet.staff().post("/api/v1/routes/plan", body));
        }

        var answers = Concurrently.run(calls).stream().map(Outcome::require).toList();

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(202, 409, 409, 409);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> answer.problem(409, "plan-running", "/route_date"));
        answers.stream()
                .filter(answer -> answer.status() == 202)
                .forEach(answer -> fleet.staff()
                        .post(PLANS + answer.text("plan_id") + "/cancel", Json.of("reason", "enough"))
                        .is(200));
    }

    @Test
    void noVehicleHasMoreStopsThanADriverMayHave() {
        refused(
                body(List.of(van(fleet.driver, "max_stops", 20), van(fleet.hire(), "max_stops", 21))),
                422,
                "too-many-stops",
                "/vehicles/1/max_stops");
    }

    @Test
    void allThatAPlanCanNotHaveIsNamedTogether() {
        var beyond = List.of(van(fleet.hire(), "max_stops", 21), van(fleet.hire()), van(fleet.hire(), "max_stops", 22));
        fleet.staff()
                .post("/api/v1/routes/plan", body(beyond))
                .problem(422, "too-many-stops", "/vehicles/0/max_stops", "/vehicles/2/max_stops");
        var known = fleet.pickup().pickupId();
        fleet.staff()
                .post(
                        "/api/v1/routes/plan",
                        body(List.of(van(fleet.hire())), "pickup_ids", List.of("PU-A", known, "PU-B")))
                .problem(422, "pickup-not-of-the-day", "/pickup_ids/0", "/pickup_ids/2");
        var drivers = List.of(van(fleet.hire()), van(fleet.colleague()), van(fleet.hire("active", false)));
        fleet.staff()
                .post("/api/v1/routes/plan", body(drivers))
                .problem(422, "driver-not-permitted", "/vehicles/1/driver_id", "/vehicles/2/driver_id");
    }

    /** The body of the loser names no pickup and no driver, so that there is nothing to point at. */
    @Test
    void ofTwoPlansOfTheSamePickupsThatAreAppliedAtOnceOneIsTooLate() {
        for (int round = 0; round < 3; round++) {
            fleet.pickups(3);
            var calls = new ArrayList<Callable<Answer>>();
            for (var depot : List.of("NORTE", "SUR")) {
                var plan = found(body(List.of(van(fleet.hire())), "depot_code", depot));
                calls.add(() -> fleet.staff().post(PLANS + plan.text("plan_id") + "/apply"));
            }

            var answers = Concurrently.run(calls).stream().map(Outcome::require).toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(late -> {
                assertThat(late.code()).isIn("concurrent-update", "plan-outdated", "plan-empty");
                assertThat(late.pointers()).isEmpty();
            });
        }
    }

    @Test
    void twoPlansOfOneDayAndDepotAtOnceAreOnePlan() {
        fleet.pickups(2);
        var body =
                body(List.of(van(fleet.driver)), "seconds", 600, "iterations", null, "zone_codes", List.of("BOG-TEST"));

        var outcomes = Concurrently.run(4, () -> fleet.staff().post("/api/v1/routes/plan", body));

        var answers = outcomes.stream().map(outcome -> outcome.require()).toList();
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(202, 409, 409, 409);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> answer.problem(409, "plan-running", "/depot_code"));
        var elsewhere = Zones.create(fleet.platform()).code();
        var other = found(body(List.of(van(fleet.hire())), "depot_code", "SUR", "zone_codes", List.of(elsewhere)));
        assertThat(other.text("status")).isEqualTo("completed");
        answers.stream()
                .filter(answer -> answer.status() == 202)
                .forEach(answer -> fleet.staff()
                        .post(PLANS + answer.text("plan_id") + "/cancel", Json.of("reason", "enough"))
                        .is(200));
    }

    @Test
    void aPlanThatIsCancelledBeforeItHasRoutesSaysSoWhenItIsApplied() {
        fleet.pickups(1);
        var id = asked(body(List.of(van(fleet.driver)), "seconds", 600, "iterations", null))
                .text("plan_id");
        fleet.staff().post(PLANS + id + "/cancel", Json.of("reason", "enough")).is(200);
        // As if the search had not begun; the one of this test may have kept something meanwhile.
        Eventually.until(
                () -> jdbc.sql("SELECT count(*) = 0 FROM scheduled_tasks WHERE starts_with(task_instance, :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
        jdbc.sql("UPDATE route_plans SET answer = NULL WHERE plan_id = :id")
                .param("id", id)
                .update();

        fleet.staff().post(PLANS + id + "/apply").problem(409, "plan-cancelled");
    }

    @Test
    void aPlanThatIsCancelledKeepsItsBestRoutesAndCanBeApplied() {
        var pickups = fleet.pickups(3);
        var id = asked(body(List.of(van(fleet.driver)), "seconds", 600, "iterations", null))
                .text("plan_id");
        Eventually.until(() -> !fleet.staff().get(PLANS + id).at("routes").isEmpty());

        fleet.staff()
                .post(PLANS + id + "/cancel", Json.of("reason", "good enough"))
                .is(200);

        var plan = fleet.staff().get(PLANS + id).is(200);
        assertThat(plan.text("status")).isEqualTo("cancelled");
        assertThat(collected(plan)).containsExactlyInAnyOrderElementsOf(ids(pickups));
        Eventually.eventually(() -> fleet.staff().post(PLANS + id + "/apply").is(200));
        assertThat(pickups).allSatisfy(pickup -> assertThat(status(pickup)).isEqualTo("assigned"));
    }

    @Test
    void aSearchWhoseProcessDiedGoesOnFromItsBestRoutes() {
        fleet.pickups(4);
        var plan = found(body(List.of(van(fleet.driver))));
        var id = plan.text("plan_id");
        // As a killed process leaves it: running, with the best so far, and its task picked by nobody.
        jdbc.sql("UPDATE route_plans SET status = 'running', progress = 0.9 WHERE plan_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        INSERT INTO scheduled_tasks
                            (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)
                        VALUES ('delivery:route-plan-search', :id,
                            convert_to('{"id": "01", "sent_at": "' || :at || '", "not_before": "' || :at || '",'
                                || ' "trace": {}, "payload": {"plan_id": "' || :id || '"}}', 'UTF8'),
                            CAST(:at AS timestamptz), FALSE, 0, 1)
                        """).param("id", id).param("at", Fleet.MORNING.toString()).update();

        var again = over(id);

        assertThat(again.text("status")).isEqualTo("completed");
        assertThat(again.decimal("totals.cost")).isLessThanOrEqualTo(plan.decimal("totals.cost"));
    }

    @Test
    void aSearchThatIsInterruptedAgainAndAgainEndsAsFailedAndFreesItsDay() {
        fleet.pickups(2);
        var body = body(List.of(van(fleet.driver)));
        var id = found(body).text("plan_id");
        // As processes leave it that it has taken down five times.
        jdbc.sql("UPDATE route_plans SET status = 'running', progress = 0.2, searches = 5 WHERE plan_id = :id")
                .param("id", id)
                .update();
        fleet.staff().post("/api/v1/routes/plan", body).problem(409, "plan-running", "/depot_code");

        searches.search(id);

        var failed = fleet.staff().get(PLANS + id).is(200);
        assertThat(failed.text("status")).isEqualTo("failed");
        assertThat(failed.text("failure")).contains("interrupted 5 times");
        assertThat(fleet.staff().get(PLANS + id + "/history").items("to").getFirst())
                .isEqualTo("failed");
        assertThat(found(body).text("status")).isEqualTo("completed");
    }

    @Test
    void aPlanThatNobodySearchesForAnyMoreIsTakenUpAgain() {
        var pickups = fleet.pickups(2);
        var id = found(body(List.of(van(fleet.driver)))).text("plan_id");
        // As a restored database leaves it, or a delivery that was given up: running, and no task anywhere.
        jdbc.sql("""
                        UPDATE route_plans SET status = 'running', progress = 0.2, updated_at = updated_at - INTERVAL '1 hour'
                        WHERE plan_id = :id
                        """).param("id", id).update();

        searches.takeUpAbandoned();

        var again = over(id);
        assertThat(again.text("status")).isEqualTo("completed");
        assertThat(collected(again)).containsExactlyInAnyOrderElementsOf(ids(pickups));
    }

    @Test
    void aPlanThatIsBeingSearchedForIsLeftAlone() {
        fleet.pickups(2);
        var id = asked(body(List.of(van(fleet.driver)), "seconds", 600, "iterations", null))
                .text("plan_id");
        Eventually.until(() -> fleet.staff().get(PLANS + id).text("status").equals("running"));
        jdbc.sql("UPDATE route_plans SET updated_at = updated_at - INTERVAL '1 hour' WHERE plan_id = :id")
                .param("id", id)
                .update();

        searches.takeUpAbandoned();

        assertThat(jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE starts_with(task_instance, :id)")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isOne();
        fleet.staff().post(PLANS + id + "/cancel", Json.of("reason", "enough")).is(200);
    }

    @Test
    void pickupsThatChangedSinceAreLeftOutWhenItIsApplied() {
        var pickups = new ArrayList<>(fleet.pickups(4));
        var plan = found(body(List.of(van(fleet.driver))));
        var cancelled = pickups.removeFirst();
        fleet.platform()
                .post("/api/v1/pickups/" + cancelled.pickupId() + "/cancel", Json.of("reason", "not needed"))
                .is(200);

        var applied =
                fleet.staff().post(PLANS + plan.text("plan_id") + "/apply").is(200);

        assertThat(applied.text("left_out.0.pickup_id")).isEqualTo(cancelled.pickupId());
        assertThat(applied.text("left_out.0.reason")).isEqualTo("changed");
        assertThat(applied.number("routes.0.pickups")).isEqualTo(3);
        assertThat(pickups).allSatisfy(pickup -> assertThat(status(pickup)).isEqualTo("assigned"));
    }

    @Test
    void driversAreNotPlannedWhileTheyAreOnAnotherRoute() {
        fleet.route(fleet.pickups(2));
        fleet.pickups(2);

        var plan =
                found(body(List.of(van(fleet.driver, "shifts", List.of(Json.of("from", "08:00", "until", "08:20"))))));

        assertThat(plan.at("routes")).isEmpty();
        assertThat(plan.at("unassigned")).hasSize(2);
        fleet.staff().post(PLANS + plan.text("plan_id") + "/apply").problem(422, "plan-empty");
    }

    @Test
    void aRoutePlannedForADriverWhoIsBusyByNowIsNotMade() {
        fleet.pickups(2);
        var plan = found(body(List.of(van(fleet.driver))));
        fleet.route(List.of(fleet.pickup()));

        fleet.staff().post(PLANS + plan.text("plan_id") + "/apply").problem(409, "plan-outdated");
        assertThat(routesOfDriver()).isEqualTo(1);
    }

    @Test
    void aRoutePlannedForADriverWhoMayNotDriveAnyMoreIsNotMade() {
        var pickups = fleet.pickups(2);
        var plan = found(body(List.of(van(fleet.driver))));
        fleet.accounts.forbids(fleet.driver, "routes:drive");

        fleet.staff().post(PLANS + plan.text("plan_id") + "/apply").problem(409, "plan-outdated");

        assertThat(pickups).allSatisfy(pickup -> assertThat(status(pickup)).isEqualTo("scheduled"));
    }

    private long routesOfDriver() {
        return jdbc.sql("SELECT count(*) FROM pickup_routes WHERE driver_id = :driver")
                .param("driver", fleet.driver)
                .query(Long.class)
                .single();
    }

    @Test
    void badInputIsRefusedAtItsFieldAndNothingIsPlanned() {
        var van = van(fleet.driver);
        refused(
                body(List.of(van), "route_date", Fleet.DAY.minusDays(1).toString()),
                400,
                "validation-failed",
                "/route_date");
        refused(body(List.of(van), "time_zone", "Mars/Olympus"), 400, "validation-failed", "/time_zone");
        refused(
                body(List.of(van), "depot", Json.of("latitude", 91, "longitude", 0)),
                400,
                "validation-failed",
                "/depot/latitude");
        refused(body(List.of()), 400, "validation-failed", "/vehicles");
        refused(
                body(List.of(van(fleet.driver, "vehicle", Json.of("type", "van")))),
                400,
                "validation-failed",
                "/vehicles/0/vehicle/max_weight_kg");
        refused(
                body(List.of(van(fleet.driver, "vehicle", Json.of("type", "van", "max_weight_kg", 0)))),
                400,
                "validation-failed",
                "/vehicles/0/vehicle/max_weight_kg");
        refused(body(List.of(van, van)), 400, "validation-failed", "/vehicles/1/driver_id");
        refused(
                body(List.of(van(
                        fleet.driver,
                        "shifts",
                        List.of(Json.of(
                                "from",
                                "08:00",
                                "until",
                                "12:00",
                                "breaks",
                                List.of(Json.of("opens", "13:00", "closes", "14:00", "minutes", 30))))))),
                422,
                "shift-incoherent",
                "/vehicles/0/shifts/0/breaks/0/opens");
        refused(
                body(List.of(van(fleet.driver, "shifts", List.of(Json.of("from", "18:00", "until", "08:00"))))),
                422,
                "shift-incoherent",
                "/vehicles/0/shifts/0/until");
        refused(
                body(
                        List.of(van(fleet.driver, "shifts", List.of(Json.of("from", "02:15", "until", "04:00")))),
                        "route_date",
                        "2027-03-14",
                        "time_zone",
                        "America/New_York"),
                422,
                "shift-incoherent",
                "/vehicles/0/shifts/0/from");
        refused(body(List.of(van), "pickup_ids", List.of()), 400, "validation-failed", "/pickup_ids");
        refused(body(List.of(van), "zone_codes", List.of()), 400, "validation-failed", "/zone_codes");
        refused(body(List.of(van), "pickup_ids", List.of("PU-NONE")), 422, "pickup-not-of-the-day", "/pickup_ids/0");
        var stranger = ExternalId.next("USER");
        fleet.customers.knows(stranger, "company_id", ExternalId.next("COMP"));
        refused(body(List.of(van(stranger))), 422, "driver-unknown", "/vehicles/0/driver_id");
        refused(body(List.of(van, van(fleet.colleague()))), 422, "driver-not-permitted", "/vehicles/1/driver_id");
        refused(body(List.of(van(fleet.hire("active", false)))), 422, "driver-inactive", "/vehicles/0/driver_id");
        fleet.accounts.isDown();
        fleet.staff().post("/api/v1/routes/plan", body(List.of(van))).problem(503, "upstream-unavailable");
        assertThat(jdbc.sql("SELECT count(*) FROM route_plans WHERE company_id = :company")
                        .param("company", fleet.company)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAPlanNamesHasToBeThereBeforeAnythingIsSearchedFor() {
        var van = van(fleet.driver);
        refused(
                body(List.of(van), "zone_codes", List.of("BOG-TEST", "ATLANTIS")),
                422,
                "plan-zone-unknown",
                "/zone_codes/1");
        refused(
                body(List.of(van(fleet.driver, "avoided_zones", List.of("ATLANTIS")))),
                422,
                "plan-zone-unknown",
                "/vehicles/0/avoided_zones/0");
        refused(
                body(List.of(van), "depot", Json.of("latitude", 0, "longitude", 0)),
                422,
                "depot-out-of-reach",
                "/depot");
        refused(
                body(
                        List.of(van),
                        "depot",
                        Json.of("latitude", Fleet.LONGITUDE, "longitude", Fleet.LATITUDE),
                        "zone_codes",
                        List.of("BOG-TEST")),
                422,
                "depot-out-of-reach",
                "/depot");
        var pickup = fleet.pickup();
        refused(
                body(List.of(van), "pickup_ids", List.of(pickup.pickupId(), pickup.pickupId())),
                400,
                "validation-failed",
                "/pickup_ids/1");
        var elsewhere = Zones.create(fleet.platform()).code();
        refused(
                body(List.of(van), "pickup_ids", List.of(pickup.pickupId()), "zone_codes", List.of(elsewhere)),
                422,
                "pickup-not-of-the-day",
                "/pickup_ids/0");
        assertThat(jdbc.sql("SELECT count(*) FROM route_plans WHERE company_id = :company")
                        .param("company", fleet.company)
                        .query(Long.class)
                        .single())
                .isZero();

        var plan =
                found(body(List.of(van), "pickup_ids", List.of(pickup.pickupId()), "zone_codes", List.of("BOG-TEST")));
        assertThat(collected(plan)).containsExactly(pickup.pickupId());
    }

    private void refused(Map<String, @Nullable Object> body, int status, String code, String pointer) {
        fleet.staff().post("/api/v1/routes/plan", body).problem(status, code, pointer);
    }

    @Test
    void anotherCompanySeesNothingOfAPlan() {
        fleet.pickups(1);
        var id = found(body(List.of(van(fleet.driver)))).text("plan_id");
        var stranger = fleet.platform().as(Tokens.with("*").company(ExternalId.next("COMP")));

        Stream.of(PLANS + id, PLANS + id + "/history")
                .forEach(path -> stranger.get(path).problem(404, "plan-not-found"));
        stranger.post(PLANS + id + "/apply").problem(404, "plan-not-found");
        stranger.post(PLANS + id + "/cancel", Json.of("reason", "not mine")).problem(404, "plan-not-found");
        assertThat(stranger.get("/api/v1/routes/plans").is(200).at("items")).isEmpty();
        assertThat(fleet.staff().get(PLANS + id + "/history").is(200).at("items"))
                .hasSize(3);
    }
}
