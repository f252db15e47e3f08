package com.quenty.pickup.pickups.missed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Doors;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT(properties = "quenty.analytics-client.enabled=true")
class MissedPickupIT {

    private static final String METRICS = "/internal/v1/metrics";

    private final MissedPickupService missed;
    private final RestTestClient http;
    private final Doors doors;
    private final WireMockServer customers;
    private final WireMockServer orders;
    private final WireMockServer analytics;
    private final MutableClock clock;
    private Doors.Open door;

    MissedPickupIT(
            MissedPickupService missed,
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("analytics-service") WireMockServer analytics,
            MutableClock clock) {
        this.missed = missed;
        this.http = http;
        this.doors = doors;
        this.customers = customers;
        this.orders = orders;
        this.analytics = analytics;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        analytics.stubFor(post(urlPathEqualTo(METRICS)).willReturn(aResponse().withStatus(200)));
        door = doors.open(http, customers, orders);
        door.hasTariff();
    }

    private void after(String pickup, Duration since) {
        clock.stopAt(Instant.parse(door.get(pickup).text("window_ends_at")).plus(since));
        missed.run();
    }

    @Test
    void aPickupWhoseWindowPassesWhileNoRouteHasItWaitsForAnotherOneAndCostsNothing() {
        var pickup = door.booked();
        var assigned = door.in(PickupStatus.ASSIGNED);
        after(pickup, Duration.ofMinutes(14));
        assertThat(door.status(pickup)).isEqualTo("scheduled");

        after(pickup, Duration.ofMinutes(15));
        missed.run();

        var waiting = door.get(pickup);
        assertThat(waiting.text("status")).isEqualTo("failed");
        assertThat(waiting.flag("not_served")).isTrue();
        assertThat(waiting.number("missed_windows")).isEqualTo(1);
        assertThat(waiting.number("attempts")).isZero();
        assertThat(waiting.decimal("attempt_fees")).isEqualByComparingTo("0");
        assertThat(waiting.decimal("late_cancellation_fee")).isEqualByComparingTo("0");
        assertThat(door.status(assigned)).isEqualTo("assigned");
        var history = door.buyer().get(Doors.PATH + "/{id}/history", pickup).is(200);
        assertThat(history.items("to")).containsExactly("failed", "scheduled");
        assertThat(history.items("reason").getFirst()).isEqualTo("no driver came within the window");
        assertThat(door.buyer().get(Doors.PATH + "/{id}/attempts", pickup).items("attempt_number"))
                .isEmpty();
        assertThat(door.buyer()
                        .get(Doors.PATH + "/{id}/next-windows", pickup)
                        .is(200)
                        .at("next_windows"))
                .isNotEmpty();
        assertThat(door.staff().get(Doors.PATH + "?not_served=true").items("pickup_id"))
                .containsExactly(pickup);
        assertThat(door.cancel(pickup).is(200).decimal("cancellation_fee")).isEqualByComparingTo("0");
    }

    @Test
    void afterAnotherWindowIsChosenItIsAPickupAsAnyOtherWithAllItsAttempts() {
        var pickup = door.booked();
        after(pickup, Duration.ofHours(1));

        door.buyer()
                .post(
                        Doors.PATH + "/{id}/reschedule",
                        Json.of("pickup_date", door.inDays(1).toString(), "time_window_start", "08:00"),
                        pickup)
                .is(200);

        var again = door.get(pickup);
        assertThat(again.text("status")).isEqualTo("rescheduled");
        assertThat(again.flag("not_served")).isFalse();
        assertThat(again.decimal("late_cancellation_fee")).isEqualByComparingTo("5000");
        after(pickup, Duration.ofHours(1));
        assertThat(door.get(pickup).number("missed_windows")).isEqualTo(2);
        assertThat(door.get(pickup).number("attempts")).isZero();
    }

    @Test
    void oneThatWasOnlyRequestedIsToldToo() {
        var pickup = door.in(PickupStatus.REQUESTED);

        after(pickup, Duration.ofHours(1));

        assertThat(door.status(pickup)).isEqualTo("failed");
        assertThat(door.get(pickup).flag("not_served")).isTrue();
    }

    @Test
    void oneForWhichNobodyChoosesAnotherWindowIsClosedAfterAWeek() {
        var pickup = door.booked();
        var failed = door.in(PickupStatus.FAILED);
        after(pickup, Duration.ofDays(6));
        assertThat(door.status(pickup)).isEqualTo("failed");

        after(pickup, Duration.ofDays(7));

        var closed = door.get(pickup);
        assertThat(closed.text("status")).isEqualTo("closed_unsuccessful");
        assertThat(closed.text("closed_reason")).contains("no other one was chosen");
        assertThat(door.status(failed)).isEqualTo("failed");
    }

    @Test
    void windowsThatPassWithoutADriverAreCountedApartFromFailedAttempts() {
        var pickup = door.booked();

        after(pickup, Duration.ofHours(1));

        eventually(() -> assertThat(analytics.findAll(postRequestedFor(urlPathEqualTo(METRICS))))
                .anySatisfy(request -> assertThat(request.getBodyAsString())
                        .contains(pickup)
                        .contains("pickups.not_served")
                        .doesNotContain("pickups.failed")));
    }

    @Test
    void ofAnAssignmentAndTheEndOfTheWindowOneIsRecorded() {
        for (int round = 0; round < 6; round++) {
            var pickup = door.booked();
            int id = door.idOf(pickup);
            var assignment = door.assignment();
            clock.stopAt(Instant.parse(door.get(pickup).text("window_ends_at")).plus(Duration.ofHours(1)));

            var outcomes = Concurrently.run(List.<Callable<Boolean>>of(
                    () -> {
                        missed.run();
                        return true;
                    },
                    () -> {
                        try {
                            door.drive(driver -> driver.assign(id, assignment));
                            return true;
                        } catch (IllegalTransition late) {
                            return false;
                        }
                    }));

            boolean isAssigned = outcomes.getLast().require();
            assertThat(door.status(pickup)).as("round %d", round).isEqualTo(isAssigned ? "assigned" : "failed");
            assertThat(door.get(pickup).flag("not_served")).isEqualTo(!isAssigned);
        }
    }
}
