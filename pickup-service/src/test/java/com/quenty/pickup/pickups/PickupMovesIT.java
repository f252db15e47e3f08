package com.quenty.pickup.pickups;

import static com.quenty.pickup.pickups.PickupStatus.ARRIVED;
import static com.quenty.pickup.pickups.PickupStatus.ASSIGNED;
import static com.quenty.pickup.pickups.PickupStatus.CANCELLED;
import static com.quenty.pickup.pickups.PickupStatus.CLOSED_UNSUCCESSFUL;
import static com.quenty.pickup.pickups.PickupStatus.COMPLETED;
import static com.quenty.pickup.pickups.PickupStatus.EN_ROUTE;
import static com.quenty.pickup.pickups.PickupStatus.FAILED;
import static com.quenty.pickup.pickups.PickupStatus.IN_PROGRESS;
import static com.quenty.pickup.pickups.PickupStatus.REQUESTED;
import static com.quenty.pickup.pickups.PickupStatus.RESCHEDULED;
import static com.quenty.pickup.pickups.PickupStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Doors;
import com.quenty.pickup.evidence.FailureCategory;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.test.Concurrently;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PickupMovesIT {

    /** A verb of the public ones. */
    private enum Verb {
        ASSIGN,
        REASSIGN,
        UNASSIGN,
        DEPART,
        ARRIVE,
        BEGIN,
        COMPLETE,
        FAIL,
        RESCHEDULE,
        CANCEL
    }

    /**
     * Where each verb leads from each state; it is refused in all others. Written from the issue, not from the code.
     */
    private static final Map<Verb, Map<PickupStatus, PickupStatus>> MOVES = Map.of(
            Verb.ASSIGN, Map.of(REQUESTED, ASSIGNED, SCHEDULED, ASSIGNED, RESCHEDULED, ASSIGNED),
            Verb.REASSIGN, Map.of(ASSIGNED, ASSIGNED),
            Verb.UNASSIGN, Map.of(ASSIGNED, SCHEDULED, EN_ROUTE, SCHEDULED),
            Verb.DEPART, Map.of(ASSIGNED, EN_ROUTE),
            Verb.ARRIVE, Map.of(EN_ROUTE, ARRIVED),
            Verb.BEGIN, Map.of(ARRIVED, IN_PROGRESS),
            Verb.COMPLETE, Map.of(IN_PROGRESS, COMPLETED),
            Verb.FAIL, Map.of(EN_ROUTE, FAILED, ARRIVED, FAILED, IN_PROGRESS, FAILED),
            Verb.RESCHEDULE,
                    Map.of(
                            REQUESTED, SCHEDULED,
                            SCHEDULED, SCHEDULED,
                            ASSIGNED, SCHEDULED,
                            FAILED, RESCHEDULED,
                            RESCHEDULED, RESCHEDULED),
            Verb.CANCEL,
                    Map.of(
                            REQUESTED, CANCELLED,
                            SCHEDULED, CANCELLED,
                            ASSIGNED, CANCELLED,
                            FAILED, CANCELLED,
                            RESCHEDULED, CANCELLED));

    private final RestTestClient http;
    private final Doors doors;
    private final WireMockServer customers;
    private final WireMockServer orders;
    private Doors.Open door;

    PickupMovesIT(
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.doors = doors;
        this.customers = customers;
        this.orders = orders;
    }

    @BeforeEach
    void open() {
        door = doors.open(http, customers, orders, "slot_capacity", 100);
    }

    /** @return whether it was let */
    private boolean does(Verb verb, String pickup) {
        int id = door.idOf(pickup);
        if (verb == Verb.RESCHEDULE || verb == Verb.CANCEL) {
            var answer = verb == Verb.CANCEL ? door.cancel(pickup) : door.reschedule(pickup, "16:00");
            if (answer.status() != 200) {
                answer.problem(409, "illegal-transition");
            }
            return answer.status() == 200;
        }
        try {
            var assignment = door.assignment();
            door.drive(driver -> switch (verb) {
                case ASSIGN -> driver.assign(id, assignment);
                case REASSIGN -> driver.reassign(id, assignment);
                case UNASSIGN -> driver.unassign(id, "van broke down");
                case DEPART -> driver.depart(id);
                case ARRIVE -> driver.arrive(id);
                case BEGIN -> driver.begin(id);
                case COMPLETE -> driver.complete(id, door.driver, door.handover(door.trackingNumbers(pickup)));
                case FAIL -> driver.fail(id, door.driver, door.nobodyThere());
                case RESCHEDULE, CANCEL -> throw new IllegalStateException();
            });
            return true;
        } catch (IllegalTransition refused) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(PickupStatus.class)
    void everyVerbDoesInEveryStateWhatItIsToDoOrIsRefusedAndChangesNothing(PickupStatus from) {
        for (var verb : Verb.values()) {
            var pickup = door.in(from);
            var before = door.get(pickup);
            int places = door.placesTaken();
            assertThat(before.text("status")).isEqualTo(from.code());

            boolean done = does(verb, pickup);

            var to = MOVES.get(verb).get(from);
            var after = door.get(pickup);
            assertThat(done).as("%s in %s", verb, from).isEqualTo(to != null);
            if (to == null) {
                assertThat(after.body()).as("%s in %s", verb, from).isEqualTo(before.body());
                assertThat(door.placesTaken()).isEqualTo(places);
            } else {
                assertThat(after.text("status")).as("%s in %s", verb, from).isEqualTo(to.code());
                assertThat(after.version()).isGreaterThan(before.version());
            }
        }
    }

    @Test
    void aPickupGoesFromTheBookingToTheVehicleAndEveryMoveIsInItsHistory() {
        var pickup = door.in(COMPLETED);

        var history = door.platform().get(Doors.PATH + "/{id}/history", pickup).is(200);

        assertThat(history.items("to"))
                .containsExactly("completed", "in_progress", "arrived", "en_route", "assigned", "scheduled");
        assertThat(history.items("from"))
                .containsExactly("in_progress", "arrived", "en_route", "assigned", "scheduled", "");
    }

    @Test
    void afterThreeFailedAttemptsNobodyComesAgain() {
        var pickup = door.in(CLOSED_UNSUCCESSFUL);

        var closed = door.get(pickup);
        assertThat(closed.number("attempts")).isEqualTo(3);
        assertThat(closed.text("closed_reason")).isEqualTo("Nobody answers");
        assertThat(door.platform()
                        .get(Doors.PATH + "/{id}/history?limit=100", pickup)
                        .items("to")
                        .subList(0, 2))
                .containsExactly("closed_unsuccessful", "failed");
        assertThat(door.platform()
                        .get(Doors.PATH + "/{id}/next-windows", pickup)
                        .is(200)
                        .at("next_windows"))
                .isEmpty();
    }

    @Test
    void oneThatLeavesItsRouteAfterAFailedAttemptIsRescheduledAgain() {
        var pickup = door.in(RESCHEDULED);
        int id = door.idOf(pickup);
        door.drive(driver -> driver.assign(id, door.assignment()));

        door.drive(driver -> driver.unassign(id, "another driver"));

        assertThat(door.status(pickup)).isEqualTo("rescheduled");
        assertThat(door.get(pickup).text("assigned_driver_id")).isEmpty();
    }

    @Test
    void ofAParallelCancellationAndDepartureOneWins() {
        for (int round = 0; round < 8; round++) {
            var pickup = door.in(ASSIGNED);
            int id = door.idOf(pickup);
            var calls = new ArrayList<Callable<Boolean>>();
            calls.add(() -> door.cancel(pickup).status() == 200);
            calls.add(() -> does(Verb.DEPART, pickup));

            var outcomes = Concurrently.run(calls);

            assertThat(outcomes.stream().filter(outcome -> outcome.require()))
                    .as("round %d", round)
                    .hasSize(1);
            assertThat(door.status(pickup)).isEqualTo(outcomes.getFirst().require() ? "cancelled" : "en_route");
            assertThat(id).isPositive();
        }
    }

    @Test
    void ofParallelCompletionsOneIsRecordedAndNoCancellationComesBetween() {
        for (int round = 0; round < 6; round++) {
            var pickup = door.in(IN_PROGRESS);
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 3; i++) {
                calls.add(() -> does(Verb.COMPLETE, pickup));
            }
            calls.add(() -> door.cancel(pickup).status() == 200);
            calls.add(() -> does(Verb.FAIL, pickup));

            var outcomes = Concurrently.run(calls);

            assertThat(outcomes.stream()
                                    .limit(3)
                                    .filter(outcome -> outcome.require())
                                    .count()
                            + (outcomes.get(4).require() ? 1 : 0))
                    .as("round %d", round)
                    .isEqualTo(1);
            // A cancellation may win the lock after the failure, and then only.
            var status = door.status(pickup);
            assertThat(status).isIn("completed", "failed", "cancelled");
            if (outcomes.get(3).require()) {
                assertThat(status).isEqualTo("cancelled");
                assertThat(outcomes.get(4).require()).isTrue();
            }
            assertThat(door.platform()
                            .get(Doors.PATH + "/{id}/attempts", pickup)
                            .is(200)
                            .items("attempt_number"))
                    .hasSize(1);
        }
    }

    @Test
    void ofParallelCancellationsOneGivesThePlaceBack() {
        door = doors.open(http, customers, orders, "slot_capacity", 2);
        var kept = door.booked();
        var pickup = door.booked();

        var outcomes = Concurrently.run(6, () -> door.cancel(pickup).status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()).filter(status -> status == 200))
                .hasSize(1);
        assertThat(door.placesTaken()).isEqualTo(1);
        assertThat(door.status(kept)).isEqualTo("scheduled");
    }

    @Test
    void anAttemptIsKeptWithReasonPlaceAndPhotosAndOffersTheNextWindows() {
        var pickup = door.in(ARRIVED);
        int id = door.idOf(pickup);

        var failed = door.drive(driver -> driver.fail(id, door.driver, door.nobodyThere()));

        assertThat(failed.attempt()).isEqualTo(1);
        assertThat(failed.nextWindows())
                .hasSize(5)
                .isSortedAccordingTo((one, other) -> one.windowStartsAt().compareTo(other.windowStartsAt()));
        var attempts =
                door.platform().get(Doors.PATH + "/{id}/attempts", pickup).is(200);
        assertThat(attempts.items("failure_category")).containsExactly("customer_absent");
        assertThat(attempts.text("items.0.failure_reason")).isEqualTo("Nobody answers");
        assertThat(attempts.text("items.0.attempt_photos.0.sha256")).isEqualTo(Doors.PHOTO.sha256());
        assertThat(attempts.decimal("items.0.distance_m")).isBetween(new BigDecimal("10"), new BigDecimal("30"));
        assertThat(attempts.text("items.0.reschedule_date"))
                .isEqualTo(failed.nextWindows().getFirst().pickupDate().toString());
        // The first of them can be taken.
        var first = failed.nextWindows().getFirst();
        door.buyer()
                .post(
                        Doors.PATH + "/{id}/reschedule",
                        Map.of(
                                "pickup_date",
                                first.pickupDate().toString(),
                                "time_window_start",
                                first.timeWindowStart().toString()),
                        pickup)
                .is(200);
        assertThat(door.status(pickup)).isEqualTo("rescheduled");
    }

    @Test
    void anAttemptThatTheCustomerHasNotCausedCostsNothing() {
        door.hasTariff();
        var pickup = door.in(ARRIVED);
        door.drive(driver -> driver.fail(door.idOf(pickup), door.driver, door.failed(FailureCategory.WEATHER)));
        assertThat(door.get(pickup).decimal("attempt_fees")).isEqualByComparingTo("0");
        door.reschedule(pickup, "18:00").is(200);
        door.fail(door.idOf(pickup));
        assertThat(door.get(pickup).decimal("attempt_fees")).isEqualByComparingTo("1500");
    }

    @Test
    void aSlotThatIsLeftIsFreeForOthers() {
        door = doors.open(http, customers, orders, "slot_capacity", 1);
        var pickup = door.booked();
        door.book().problem(409, "slot-full", "/time_window_start");

        door.reschedule(pickup, "12:00").is(200);

        door.book().is(201);
        door.reschedule(pickup, "08:00").problem(409, "slot-full", "/time_window_start");
        assertThat(door.get(pickup).text("time_window_start")).startsWith("12:00");
        assertThat(door.platform().get(Doors.PATH + "/{id}/history", pickup).items("field"))
                .containsExactly("window", "status");
        assertThat(List.of(door.placesTaken())).containsExactly(2);
    }
}
