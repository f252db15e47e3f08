package com.quenty.pickup.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.pickup.Zones;
import com.quenty.pickup.slots.SlotProblems.SlotClosed;
import com.quenty.pickup.slots.SlotProblems.SlotFull;
import com.quenty.pickup.slots.SlotProblems.SlotUnknown;
import com.quenty.pickup.zones.Zone;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class SlotIT {

    private static final String PATH = "/api/v1/pickup-zones";

    private final ApiClient api;
    private final ZoneQueries zones;
    private final SlotStore slots;
    private final SlotQueries queries;
    private final TransactionOperations transaction;
    private final MutableClock clock;

    SlotIT(
            RestTestClient http,
            ZoneQueries zones,
            SlotStore slots,
            SlotQueries queries,
            TransactionOperations transaction,
            MutableClock clock) {
        this.api = ApiClient.of(http);
        this.zones = zones;
        this.slots = slots;
        this.queries = queries;
        this.transaction = transaction;
        this.clock = clock;
    }

    private Zone zone(Object... changes) {
        return zones.byCode(Zones.create(api, changes).code());
    }

    private Slot take(Zone zone, Instant startsAt) {
        return Objects.requireNonNull(transaction.execute(status -> slots.take(zone, startsAt, "/window_starts_at")));
    }

    private Answer availability(Zone zone, String more) {
        return api.get("%s/availability?country=%s&postal_code=%s%s"
                .formatted(PATH, zone.country(), zone.postalPrefixes().getFirst(), more));
    }

    private Instant inDays(Zone zone, int days, int minute) {
        return zone.moment(zone.dateOf(clock.instant()).plusDays(days), minute);
    }

    @Test
    void ofFiftyParallelBookingsOfTheLastPlaceOneSucceeds() {
        var zone = zone("slot_capacity", 3);
        var starts = inDays(zone, 2, 8 * 60);
        take(zone, starts);
        take(zone, starts);

        var outcomes = Concurrently.run(50, () -> take(zone, starts));

        assertThat(outcomes.stream().filter(Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()).map(Outcome::failure))
                .hasSize(49)
                .allMatch(SlotFull.class::isInstance);
    }

    @Test
    void ofFiftyParallelBookingsOfAnEmptySlotAsManySucceedAsItHasPlaces() {
        var zone = zone("slot_capacity", 7);
        var starts = inDays(zone, 3, 0);

        var outcomes = Concurrently.run(50, () -> take(zone, starts));

        assertThat(outcomes.stream().filter(Outcome::succeeded)).hasSize(7);
    }

    @Test
    void aPlaceThatIsGivenBackCanBeTakenAgain() {
        var zone = zone("slot_capacity", 1);
        var starts = inDays(zone, 2, 8 * 60);
        var slot = take(zone, starts);
        assertThatThrownBy(() -> take(zone, starts)).isInstanceOf(SlotFull.class);

        transaction.executeWithoutResult(status -> slots.release(slot.id()));

        assertThat(take(zone, starts).id()).isEqualTo(slot.id());
    }

    @Test
    void aMoveToAFullSlotKeepsThePlace() {
        var zone = zone("slot_capacity", 1);
        var mine = take(zone, inDays(zone, 2, 8 * 60));
        var full = inDays(zone, 2, 10 * 60);
        take(zone, full);

        assertThatThrownBy(() -> transaction.execute(status -> slots.move(mine.id(), zone, full, "/x")))
                .isInstanceOf(SlotFull.class);
        assertThatThrownBy(() -> take(zone, mine.startsAt())).isInstanceOf(SlotFull.class);
        // To where it is already: a full slot has room for those who are in it.
        var kept = transaction.execute(status -> slots.move(mine.id(), zone, mine.startsAt(), "/x"));
        assertThat(kept).isEqualTo(mine);
    }

    @Test
    void placesThatAreExchangedConcurrentlyNeitherDeadlockNorGetLost() {
        var zone = zone("slot_capacity", 20);
        var morning = inDays(zone, 2, 8 * 60);
        var evening = inDays(zone, 2, 18 * 60);
        var moves = new ArrayList<Callable<Slot>>();
        for (int i = 0; i < 8; i++) {
            var early = take(zone, morning);
            var late = take(zone, evening);
            moves.add(() ->
                    Objects.requireNonNull(transaction.execute(status -> slots.move(early.id(), zone, evening, "/x"))));
            moves.add(() ->
                    Objects.requireNonNull(transaction.execute(status -> slots.move(late.id(), zone, morning, "/x"))));
        }

        assertThat(Concurrently.run(moves)).allMatch(Outcome::succeeded);

        var date = zone.dateOf(morning);
        var answer = availability(zone, "&date_from=%s&date_until=%s".formatted(date, date.plusDays(1)));
        assertThat(windows(answer, 0, "available"))
                .containsExactly("20", "20", "20", "20", "12", "20", "20", "20", "20", "12", "20", "20");
    }

    @Test
    void aSlotIsBookedAtItsStartWithinLeadAndHorizon() {
        clock.stopAt(Instant.parse("2026-12-01T15:00:00Z"));
        var zone = zone("lead_minutes", 60, "holidays", List.of(Json.of("date", "2026-12-08", "name", "Inmaculada")));

        assertThat(take(zone, Instant.parse("2026-12-01T17:00:00Z")).endsAt())
                .isEqualTo(Instant.parse("2026-12-01T19:00:00Z"));
        assertThatThrownBy(() -> take(zone, Instant.parse("2026-12-01T15:00:00Z")))
                .isInstanceOf(SlotClosed.class);
        assertThatThrownBy(() -> take(zone, Instant.parse("2028-12-01T17:00:00Z")))
                .isInstanceOf(SlotClosed.class);
        assertThatThrownBy(() -> take(zone, Instant.parse("2026-12-01T18:00:00Z")))
                .isInstanceOf(SlotUnknown.class);
        assertThatThrownBy(() -> take(zone, Instant.parse("2026-12-08T17:00:00Z")))
                .isInstanceOf(SlotUnknown.class);
    }

    @Test
    void placesOfSlotsThatWereCutOtherwiseCountForAllThatOverlap() {
        var zone = zone("slot_capacity", 2, "slot_minutes", 120);
        var eight = inDays(zone, 2, 8 * 60);
        take(zone, eight);
        take(zone, eight);

        api.seeing(0)
                .patch(PATH + "/" + zone.code(), Json.of("slot_minutes", 60))
                .is(200);
        var cut = zones.byCode(zone.code());

        assertThatThrownBy(() -> take(cut, eight)).isInstanceOf(SlotFull.class);
        assertThatThrownBy(() -> take(cut, eight.plus(Duration.ofHours(1)))).isInstanceOf(SlotFull.class);
        take(cut, eight.plus(Duration.ofHours(2)));
        take(cut, eight.minus(Duration.ofHours(1)));
    }

    @Test
    void aZoneThatIsNotActiveHasNoSlots() {
        var zone = zone();
        var starts = inDays(zone, 2, 8 * 60);
        api.seeing(0).patch(PATH + "/" + zone.code(), Json.of("active", false)).is(200);
        var inactive = zones.byCode(zone.code());

        assertThatThrownBy(() -> take(inactive, starts)).isInstanceOf(SlotUnknown.class);
        assertThat(queries.next(inactive, 3)).isEmpty();
    }

    @Test
    void fewerPlacesTakeNobodyElsesAway() {
        var zone = zone("slot_capacity", 3);
        var starts = inDays(zone, 2, 8 * 60);
        var taken = List.of(take(zone, starts), take(zone, starts), take(zone, starts));

        api.seeing(0)
                .patch(PATH + "/" + zone.code(), Json.of("slot_capacity", 2))
                .is(200);
        var smaller = zones.byCode(zone.code());

        assertThatThrownBy(() -> take(smaller, starts)).isInstanceOf(SlotFull.class);
        transaction.executeWithoutResult(
                status -> slots.release(taken.getFirst().id()));
        assertThatThrownBy(() -> take(smaller, starts)).isInstanceOf(SlotFull.class);
        transaction.executeWithoutResult(status -> slots.release(taken.getLast().id()));
        take(smaller, starts);
        api.seeing(1)
                .patch(PATH + "/" + zone.code(), Json.of("slot_capacity", 4))
                .is(200);
        take(zones.byCode(zone.code()), starts);
    }

    @Test
    void availabilityIsThatOfACountByHandOverRandomZones() {
        var random = new Random(99);
        for (var timeZone : List.of("America/Bogota", "America/New_York", "America/Santiago", "Africa/Cairo")) {
            // A week in which clocks change, where they do.
            var day = ZoneId.of(timeZone).getRules().nextTransition(Instant.parse("2026-08-01T00:00:00Z"));
            var now = day == null
                    ? Instant.parse("2026-09-01T12:34:56Z")
                    : day.getInstant().minusSeconds(100_000);
            clock.stopAt(now);
            var today = LocalDate.ofInstant(now, ZoneId.of(timeZone));
            var holiday = today.plusDays(2 + random.nextInt(4));
            int capacity = 1 + random.nextInt(4);
            int lead = random.nextInt(600);
            var zone = zone(
                    "time_zone",
                    timeZone,
                    "slot_capacity",
                    capacity,
                    "lead_minutes",
                    lead,
                    "slot_minutes",
                    180,
                    "hours",
                    IntStream.rangeClosed(1, 6)
                            .mapToObj(weekday -> Zones.hours(weekday, "00:00", weekday % 2 == 0 ? "24:00" : "12:00"))
                            .toList(),
                    "holidays",
                    List.of(Json.of("date", holiday, "name", "Fiesta")));
            var places = new HashMap<Instant, Integer>();
            for (int i = 0; i < 60; i++) {
                var starts = zone.moment(today.plusDays(random.nextInt(7)), random.nextInt(8) * 180);
                try {
                    take(zone, starts);
                    places.merge(starts, 1, Integer::sum);
                } catch (SlotFull | SlotUnknown | SlotClosed refused) {
                    // What is refused takes no place.
                }
            }

            var answer = availability(zone, "");

            assertThat(answer.at("days").size()).isEqualTo(7);
            for (int i = 0; i < 7; i++) {
                var date = today.plusDays(i);
                assertThat(answer.text("days.%d.date".formatted(i))).isEqualTo(date.toString());
                assertThat(answer.text("days.%d.holiday".formatted(i))).isEqualTo(date.equals(holiday) ? "Fiesta" : "");
                assertThat(described(answer, i))
                        .as("%s on %s", timeZone, date)
                        .isEqualTo(expected(zone, date, date.equals(holiday), now.plusSeconds(lead * 60L), places));
            }
        }
    }

    private static List<String> described(Answer answer, int day) {
        return answer.at("days.%d.windows".formatted(day))
                .valueStream()
                .map(window -> "%s %s %s"
                        .formatted(
                                window.path("window_starts_at").asString(),
                                window.path("state").asString(),
                                window.path("available").asInt()))
                .toList();
    }

    private static List<String> expected(
            Zone zone, LocalDate date, boolean holiday, Instant earliest, Map<Instant, Integer> places) {
        int weekday = date.getDayOfWeek().getValue();
        var expected = new ArrayList<String>();
        for (int hour = 0; !holiday && weekday < 7 && hour < (weekday % 2 == 0 ? 24 : 12); hour += 3) {
            var starts = date.atTime(hour, 0).atZone(zone.zoneId()).toInstant();
            int left = zone.slotCapacity() - places.getOrDefault(starts, 0);
            expected.add("%s %s %s"
                    .formatted(starts, starts.isBefore(earliest) ? "closed" : left > 0 ? "bookable" : "full", left));
        }
        return expected;
    }

    private static List<String> windows(Answer answer, int day, String member) {
        return answer.at("days.%d.windows".formatted(day))
                .valueStream()
                .map(window -> window.path(member).asString())
                .toList();
    }

    @Test
    void expressAndOnDemandTakeNoPlace() {
        // 10:30 in Bogotá
        clock.stopAt(Instant.parse("2026-12-01T15:30:00Z"));
        var zone = zone("hours", List.of(Zones.hours(2, "08:00", "12:00"), Zones.hours(3, "08:00", "12:00")));

        var express = availability(zone, "&pickup_type=express&date_until=2026-12-03");
        assertThat(windows(express, 0, "state")).containsExactly("closed", "closed", "closed", "on_request");
        assertThat(windows(express, 1, "time_window_start")).containsExactly("08:00", "09:00", "10:00", "11:00");
        assertThat(express.at("days.0.windows.3.available").isNull()).isTrue();

        var onDemand = availability(zone, "&pickup_type=on_demand");
        assertThat(windows(onDemand, 0, "window_starts_at")).containsExactly("2026-12-01T15:30:00Z");
        assertThat(windows(onDemand, 0, "window_ends_at")).containsExactly("2026-12-01T17:00:00Z");
        assertThat(windows(onDemand, 1, "window_starts_at")).isEmpty();
    }

    @Test
    void theNextWindowsAreThoseWithAPlace() {
        clock.stopAt(Instant.parse("2026-12-01T15:30:00Z"));
        var zone = zone(
                "slot_capacity",
                1,
                "lead_minutes",
                60,
                "hours",
                List.of(Zones.hours(2, "08:00", "14:00"), Zones.hours(3, "08:00", "12:00")),
                "holidays",
                List.of(Json.of("date", "2026-12-02", "name", "Fiesta")));
        take(zone, Instant.parse("2026-12-08T13:00:00Z"));

        assertThat(queries.next(zone, 4))
                .extracting(Window::startsAt)
                .containsExactly(
                        Instant.parse("2026-12-01T17:00:00Z"),
                        Instant.parse("2026-12-08T15:00:00Z"),
                        Instant.parse("2026-12-08T17:00:00Z"),
                        Instant.parse("2026-12-09T13:00:00Z"));
    }

    @Test
    void questionsWithoutAnAnswerNameTheirParameter() {
        clock.stopAt(Instant.parse("2026-12-02T02:00:00Z"));
        var zone = zone();

        // It is still December 1 in Bogotá.
        availability(zone, "&date_from=2026-12-01").is(200);
        availability(zone, "&date_from=2026-11-30").problem(400, "validation-failed", "date_from");
        availability(zone, "&date_from=2026-12-05&date_until=2026-12-05")
                .problem(400, "validation-failed", "date_until");
        availability(zone, "&date_from=2026-12-05&date_until=2027-01-06")
                .problem(400, "validation-failed", "date_until");
        availability(zone, "&pickup_type=teleport").problem(400, "validation-failed", "pickup_type");
        api.get(PATH + "/availability?country=CO").problem(400, "validation-failed", "postal_code");
        api.get(PATH + "/availability?country=CO&postal_code=ZZZZ").problem(422, "zone-unknown", "postal_code");
        availability(zone, "&date_from=9999-12-31").problem(400, "validation-failed", "date_until");
        assertThat(windows(availability(zone, "&date_from=2027-12-20&date_until=2027-12-21"), 0, "state"))
                .containsOnly("not_yet_open");
    }
}
