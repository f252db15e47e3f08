package com.quenty.pickup.routes.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceIT
class CommandsIT {

    private static final List<String> OF_ITS_OWN = List.of(
            "route_id", "driver_id", "company_id", "pickup_id", "latitude", "longitude", "created_at", "updated_at");

    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final Fleet.Open fleet;
    private String driver = "";

    CommandsIT(
            RestTestClient http,
            MutableClock clock,
            JdbcClient jdbc,
            Fleet fleet,
            @Sibling("customer-service") WireMockServer customers) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.fleet = fleet.open(http, customers);
    }

    private static Map<String, @Nullable Object> command(long sequence, String type, @Nullable Integer stop) {
        return Json.of(
                "command_id", "command-" + sequence,
                "device_sequence", sequence,
                "device_time", Fleet.MORNING.plus(Duration.ofMinutes(sequence)).toString(),
                "type", type,
                "stop_number", stop);
    }

    private static Map<String, @Nullable Object> handover(long sequence) {
        return Json.of(
                "photos", List.of(),
                "scans", List.of(Json.of("code", "BOX")),
                "device_time", Fleet.MORNING.plus(Duration.ofMinutes(sequence)).toString());
    }

    private static Map<String, @Nullable Object> attempt(long sequence) {
        return Json.of(
                "failure_category",
                "customer_absent",
                "failure_reason",
                "Nobody answers.",
                "photos",
                List.of(),
                "device_time",
                Fleet.MORNING.plus(Duration.ofMinutes(sequence)).toString());
    }

    /** A day with a completed, a failed and a skipped stop, and with two commands that can't be obeyed. */
    private static List<Map<String, @Nullable Object>> day() {
        return List.of(
                command(1, "start", null),
                command(2, "depart", 1),
                command(3, "arrive", 1),
                command(4, "begin", 1),
                Json.changed(command(5, "complete", 1), "handover", handover(5)),
                command(6, "depart", 1),
                command(7, "depart", 2),
                command(8, "arrive", 3),
                command(9, "arrive", 2),
                Json.changed(command(10, "fail", 2), "attempt", attempt(10)),
                Json.changed(command(11, "skip", 3), "reason", "The road is closed."),
                Json.changed(command(12, "finish", null), "odometer_km", 20));
    }

    private static final Map<String, String> REFUSED =
            Map.of("command-6", "illegal-transition", "command-8", "other-stop-under-way");

    private Answer send(String route, List<Map<String, @Nullable Object>> commands) {
        return fleet.driver(driver)
                .post("/api/v1/routes/" + route + "/commands", Json.of("device_id", "phone", "commands", commands));
    }

    private long commandsOf(String route) {
        return jdbc.sql("""
                        SELECT count(*) FROM driver_commands c JOIN pickup_routes r ON r.id = c.route_id
                        WHERE r.route_id = :route
                        """).param("route", route).query(Long.class).single();
    }

    private record End(JsonNode route, List<String> pickups, List<String> outcomes) {}

    private End end(String route, List<PickupFacts> pickups) {
        var body = fleet.staff().get("/api/v1/routes/" + route).is(200).body().deepCopy();
        strip(body);
        var outcomes = jdbc.sql("""
                        SELECT c.command_id || ' ' || c.outcome || ' ' || coalesce(c.problem, '') FROM driver_commands c
                        JOIN pickup_routes r ON r.id = c.route_id WHERE r.route_id = :route ORDER BY c.device_sequence
                        """).param("route", route).query(String.class).list();
        return new End(body, pickups.stream().map(fleet::status).toList(), outcomes);
    }

    /** What differs between two routes that are driven alike. */
    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_ITS_OWN);
        }
        node.forEach(CommandsIT::strip);
    }

    private List<PickupFacts> alike() {
        clock.stopAt(Fleet.MORNING);
        return List.of(
                fleet.pickup(4.66, -74.08, "08:00"),
                fleet.pickup(4.67, -74.08, "08:00"),
                fleet.pickup(4.68, -74.08, "08:00"));
    }

    private String routeOf(List<PickupFacts> pickups) {
        clock.stopAt(Fleet.MORNING);
        driver = fleet.hire(); // a driver is on one route at a time
        var route = fleet.staff()
                .post("/api/v1/routes", fleet.plan(driver, pickups))
                .is(201)
                .text("route_id");
        clock.stopAt(Fleet.MORNING.plus(Duration.ofHours(3)));
        return route;
    }

    @Test
    void aBatchIsTakenInOrderAndWhatCannotBeDoneIsRefusedAlone() {
        var pickups = alike();
        var route = routeOf(pickups);

        var answer = send(route, day()).is(200);

        assertThat(answer.at("results")
                        .valueStream()
                        .map(result -> result.path("outcome").asString()))
                .containsExactly(
                        "applied", "applied", "applied", "applied", "applied", "refused", "applied", "refused",
                        "applied", "applied", "applied", "applied");
        assertThat(answer.text("results.5.problem")).isEqualTo("illegal-transition");
        assertThat(answer.text("results.7.problem")).isEqualTo("other-stop-under-way");
        assertThat(answer.number("next_sequence")).isEqualTo(13);
        assertThat(answer.text("route.status")).isEqualTo("finished");
        assertThat(answer.text("route.route_start_time"))
                .isEqualTo(Fleet.MORNING.plus(Duration.ofMinutes(1)).toString());
        assertThat(answer.text("route.stops.0.actual_arrival"))
                .isEqualTo(Fleet.MORNING.plus(Duration.ofMinutes(3)).toString());
        assertThat(pickups).extracting(fleet::status).containsExactly("completed", "failed", "scheduled");
    }

    @RepeatedTest(12)
    void lateOutOfOrderAndAgainEndAsInOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var inOrder = alike();
        var expectedRoute = routeOf(inOrder);
        send(expectedRoute, day()).is(200);
        var expected = end(expectedRoute, inOrder);
        assertThat(expected.outcomes())
                .filteredOn(outcome -> outcome.contains("refused"))
                .hasSize(REFUSED.size());

        var pickups = alike();
        var route = routeOf(pickups);
        var shuffled = new ArrayList<>(day());
        for (int i = random.nextInt(10); i > 0; i--) {
            shuffled.add(day().get(random.nextInt(day().size())));
        }
        Collections.shuffle(shuffled, random);
        while (!shuffled.isEmpty()) {
            var batch = new ArrayList<Map<String, @Nullable Object>>();
            for (int size = 1 + random.nextInt(5); size > 0 && !shuffled.isEmpty(); size--) {
                var next = shuffled.removeFirst();
                if (batch.stream()
                        .noneMatch(command -> command.get("command_id").equals(next.get("command_id")))) {
                    batch.add(next);
                }
            }
            send(route, batch).is(200);
        }

        assertThat(end(route, pickups)).isEqualTo(expected);
    }

    @RepeatedTest(3)
    void batchesThatComeAtOnceEndAsInOrder() {
        var inOrder = alike();
        var expectedRoute = routeOf(inOrder);
        send(expectedRoute, day()).is(200);
        var expected = end(expectedRoute, inOrder);

        var pickups = alike();
        var route = routeOf(pickups);
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 4; i++) {
            int part = i;
            calls.add(() -> send(route, day().subList(3 * part, 3 * part + 3)));
            calls.add(() -> send(route, day().subList(2 * part, 2 * part + 2)));
        }
        Concurrently.run(calls).stream().map(Outcome::require).forEach(answer -> answer.is(200));

        assertThat(end(route, pickups)).isEqualTo(expected);
    }

    @Test
    void aCommandWaitsForThoseBeforeIt() {
        var route = routeOf(alike());

        var early = send(route, day().subList(2, 4)).is(200);
        assertThat(early.text("results.0.outcome")).isEqualTo("held");
        assertThat(early.number("next_sequence")).isEqualTo(1);
        assertThat(early.text("route.status")).isEqualTo("planned");

        var rest = send(route, day().subList(0, 2)).is(200);
        assertThat(rest.text("results.0.outcome")).isEqualTo("applied");
        assertThat(rest.text("route.stops.0.status")).isEqualTo("in_progress");
        assertThat(send(route, day().subList(2, 4)).text("results.0.outcome")).isEqualTo("applied");
    }

    @Test
    void aDeviceThatHasLostCommandsGoesOnWithoutThem() {
        var route = routeOf(alike());
        send(route, List.of(command(1, "start", null))).is(200);
        var body = Json.of("device_id", "phone", "from_sequence", 3, "commands", List.of(command(3, "arrive", 1)));

        var answer = fleet.driver(driver)
                .post("/api/v1/routes/" + route + "/commands", body)
                .is(200);

        assertThat(answer.text("results.0.outcome")).isEqualTo("applied");
        var lost = send(route, List.of(command(2, "depart", 1))).is(200);
        assertThat(lost.text("results.0.problem")).isEqualTo("command-given-up");
    }

    @Test
    void anotherDeviceCountsForItself() {
        var route = routeOf(alike());
        send(route, List.of(command(1, "start", null))).is(200);
        var other = Json.changed(command(1, "arrive", 1), "command_id", "of-the-tablet");

        var answer = fleet.driver(driver)
                .post(
                        "/api/v1/routes/" + route + "/commands",
                        Json.of("device_id", "tablet", "commands", List.of(other)));

        assertThat(answer.text("results.0.outcome")).isEqualTo("applied");
    }

    @Test
    void anIdOrANumberNamesOneCommandForEverAndOthersGoOn() {
        var route = routeOf(alike());
        send(route, List.of(command(1, "start", null))).is(200);

        var other = Json.changed(command(1, "start", null), "device_time", Fleet.utc("13:30:00"));
        var reused = send(route, List.of(other, command(2, "depart", 1))).is(200);
        assertThat(outcomes(reused)).containsExactly("refused", "applied");
        assertThat(reused.text("results.0.problem")).isEqualTo("command-id-reused");

        var taken = send(
                        route,
                        List.of(
                                Json.changed(command(2, "skip", 3), "command_id", "other", "reason", "Closed."),
                                command(3, "arrive", 1)))
                .is(200);
        assertThat(outcomes(taken)).containsExactly("refused", "applied");
        assertThat(taken.text("results.0.problem")).isEqualTo("command-sequence-taken");
        assertThat(commandsOf(route)).isEqualTo(3);
    }

    @Test
    void aCommandThatStandsTwiceInABatchIsTakenOnce() {
        var route = routeOf(alike());
        var other = Json.changed(command(3, "arrive", 1), "command_id", "command-2");
        var batch = List.of(
                command(1, "start", null),
                command(1, "start", null),
                command(2, "depart", 1),
                other,
                command(4, "arrive", 1));

        var answer = send(route, batch).is(200);

        assertThat(outcomes(answer)).containsExactly("applied", "applied", "applied", "refused", "applied");
        assertThat(answer.at("results.1")).isEqualTo(answer.at("results.0"));
        assertThat(answer.text("results.3.problem")).isEqualTo("command-id-reused");
        assertThat(answer.number("next_sequence")).isEqualTo(5);
        assertThat(send(route, batch).is(200).at("results")).isEqualTo(answer.at("results"));
    }

    /** Nothing of what was booked is scanned at the first stop; the driver went on, and it is sent again while they are at the third. */
    @Test
    void aRefusedEndOfAStopHoldsUpNoOtherStop() {
        var pickups = alike();
        var route = routeOf(pickups);
        var wrong = Json.changed(handover(5), "scans", List.of(Json.of("code", "OTHER")));

        var day = send(
                        route,
                        List.of(
                                command(1, "start", null),
                                command(2, "depart", 1),
                                command(3, "arrive", 1),
                                command(4, "begin", 1),
                                Json.changed(command(5, "complete", 1), "handover", wrong),
                                command(6, "begin", 1),
                                command(7, "depart", 2),
                                command(8, "arrive", 2),
                                Json.changed(command(9, "complete", 2), "handover", handover(9)),
                                command(10, "arrive", 3),
                                command(11, "finish", null)))
                .is(200);

        assertThat(outcomes(day))
                .containsExactly(
                        "applied", "applied", "applied", "applied", "refused", "refused", "applied", "applied",
                        "applied", "applied", "refused");
        assertThat(day.text("results.4.problem")).isEqualTo("nothing-collected");
        assertThat(day.text("results.10.problem")).isEqualTo("stops-open");
        assertThat(day.flag("route.stops.0.unsettled")).isTrue();
        assertThat(pickups).extracting(fleet::status).containsExactly("in_progress", "completed", "arrived");

        var settled = send(
                        route,
                        List.of(
                                Json.changed(command(12, "complete", 1), "handover", handover(12)),
                                Json.changed(command(13, "complete", 3), "handover", handover(13)),
                                command(14, "finish", null)))
                .is(200);

        assertThat(outcomes(settled)).containsExactly("applied", "applied", "applied");
        assertThat(settled.flag("route.stops.0.unsettled")).isFalse();
        assertThat(pickups).extracting(fleet::status).containsOnly("completed");
    }

    @Test
    void aCommandOfAnImpossibleTimeIsRefused() {
        var route = routeOf(alike());
        var impossible = Json.changed(command(2, "depart", 1), "device_time", "1970-01-01T00:00:00Z");
        var future = Json.changed(command(3, "depart", 1), "device_time", Fleet.utc("16:15:01"));

        var answer = send(route, List.of(command(1, "start", null), impossible, future, command(4, "depart", 1)))
                .is(200);

        assertThat(outcomes(answer)).containsExactly("applied", "refused", "refused", "applied");
        assertThat(answer.text("results.1.problem")).isEqualTo("device-time-implausible");
        assertThat(answer.text("results.2.problem")).isEqualTo("device-time-implausible");
    }

    private static List<String> outcomes(Answer answer) {
        return answer.at("results")
                .valueStream()
                .map(result -> result.path("outcome").asString())
                .toList();
    }

    @Test
    void aCommandThatIsNoneIsNamedByItsPointer() {
        var route = routeOf(alike());

        send(route, List.of(command(1, "start", 1))).problem(400, "validation-failed", "/commands/0/stop_number");
        send(route, List.of(command(1, "arrive", null))).problem(400, "validation-failed", "/commands/0/stop_number");
        send(route, List.of(command(1, "complete", 1))).problem(400, "validation-failed", "/commands/0/handover");
        send(route, List.of(command(1, "fail", 1))).problem(400, "validation-failed", "/commands/0/attempt");
        send(route, List.of(command(1, "skip", 1))).problem(400, "validation-failed", "/commands/0/reason");
        send(route, List.of(command(0, "start", null)))
                .problem(400, "validation-failed", "/commands/0/device_sequence");
        send(route, List.of()).problem(400, "validation-failed", "/commands");
        assertThat(commandsOf(route)).isZero();
    }

    @Test
    void aDeviceSpeaksForItsOwnDriverOnly() {
        var route = routeOf(alike());

        fleet.driver(fleet.hire())
                .post(
                        "/api/v1/routes/" + route + "/commands",
                        Json.of("device_id", "phone", "commands", List.of(command(1, "start", null))))
                .problem(404, "route-not-found");
        assertThat(Instant.parse(fleet.staff().get("/api/v1/routes/" + route).text("planned_departure")))
                .isEqualTo(Fleet.MORNING);
    }
}
