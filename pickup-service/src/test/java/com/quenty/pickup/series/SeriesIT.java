package com.quenty.pickup.series;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Doors;
import com.quenty.pickup.Zones;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class SeriesIT {

    private static final String PATH = "/api/v1/pickup-series";
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    private final SeriesExpansionService expansion;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final CustomerServiceStandIn customers;
    private final ApiClient platform;
    private final Doors.Open door;

    private String company = "";
    private String customer = "";

    SeriesIT(
            SeriesExpansionService expansion,
            MutableClock clock,
            JdbcClient jdbc,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            Doors doors,
            RestTestClient http) {
        this.expansion = expansion;
        this.clock = clock;
        this.jdbc = jdbc;
        this.customers = CustomerServiceStandIn.of(customers);
        this.platform = ApiClient.of(http);
        this.door = doors.open(http, customers, orders);
    }

    @BeforeEach
    void aCustomerOfACompany() {
        company = ExternalId.next("COMP");
        customer = ExternalId.next("USER");
        customers.knowsEverybody().knows(customer, "company_id", company);
    }

    private ApiClient buyer() {
        return keyed(platform.as(Tokens.with("*").subject(customer).scope(DataScope.OWN)));
    }

    private static ApiClient keyed(ApiClient api) {
        return api.key(ExternalId.next("KEY"));
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), BOGOTA).plusDays(days);
    }

    /** Of an occurrence at eight. */
    private String recurrenceId(int days) {
        return at(days, "08:00").replaceAll("[-:]", "");
    }

    private String at(int days, String time) {
        return inDays(days) + "T" + time + ":00";
    }

    /** Daily from tomorrow 08:00, a box of 4 kg. */
    private Map<String, @Nullable Object> body(Zones.Created zone, @Nullable Object... changes) {
        return Json.changed(
                Json.of(
                        "rrule",
                        "FREQ=DAILY;COUNT=5",
                        "starts_at",
                        at(1, "08:00"),
                        "place",
                        Json.of(
                                "pickup_address",
                                "Carrera 11 # 84-09",
                                "postal_code",
                                zone.postalCode(),
                                "country",
                                "CO"),
                        "contact",
                        Json.of("contact_name", "Ana Restrepo", "contact_phone", "+573001234567"),
                        "packages",
                        List.of(Json.of("weight_kg", new BigDecimal("4")))),
                changes);
    }

    private String created(Zones.Created zone, @Nullable Object... changes) {
        return buyer().post(PATH, body(zone, changes)).is(201).text("series_id");
    }

    private Answer occurrences(String series) {
        return platform.get(PATH + "/{id}/occurrences?limit=100", series).is(200);
    }

    /** Once all that the rule has within the horizon are rows. */
    private Answer expanded(String series, int size) {
        eventually(() -> assertThat(occurrences(series).items("local_time")).hasSize(size));
        return occurrences(series);
    }

    private List<String> statuses(Answer occurrences) {
        return occurrences.items("pickup_id").stream()
                .map(id -> platform.get("/api/v1/pickups/{id}", id).is(200).text("status"))
                .toList();
    }

    private List<String> pickups() {
        return jdbc.sql("SELECT status FROM pickups WHERE customer_id = :customer ORDER BY window_starts_at, id")
                .param("customer", customer)
                .query(String.class)
                .list();
    }

    private int placesTaken(Zones.Created zone) {
        return jdbc.sql("""
                        SELECT coalesce(sum(s.taken), 0) FROM pickup_slots s
                        JOIN pickup_zones z ON z.id = s.zone_id WHERE z.code = :code
                        """).param("code", zone.code()).query(Integer.class).single();
    }

    private static List<String> times(int size, Function<Integer, String> time) {
        return IntStream.range(0, size).mapToObj(time::apply).toList();
    }

    @Test
    void occurrencesAreBookedAheadWithAPlaceOfTheirSlot() {
        var zone = Zones.create(platform);

        var series = created(zone);

        var booked = expanded(series, 5);
        assertThat(booked.items("local_time")).isEqualTo(times(5, day -> at(day + 1, "08:00")));
        assertThat(booked.items("outcome")).containsOnly("booked");
        assertThat(statuses(booked)).containsOnly("scheduled");
        assertThat(placesTaken(zone)).isEqualTo(5);
        var first =
                platform.get("/api/v1/pickups/{id}", booked.items("pickup_id").getFirst());
        assertThat(first.text("pickup_type")).isEqualTo("recurring");
        assertThat(first.text("company_id")).isEqualTo(company);
        assertThat(first.text("time_window_end")).isEqualTo("10:00:00");
    }

    @Test
    void eachOccurrenceIsBookedOnceWhateverRunsAgainOrConcurrently() {
        var zone = Zones.create(platform);
        var series = created(zone, "rrule", "FREQ=DAILY;COUNT=12");

        var outcomes = Concurrently.run(4, () -> {
            expansion.expand(series);
            return true;
        });

        assertThat(outcomes).allMatch(Outcome::succeeded);
        expanded(series, 12);
        // As after a crash: the rows are written, but not how far that got.
        jdbc.sql("UPDATE pickup_series SET expanded_until = :day WHERE series_id = :id")
                .param("day", inDays(-1))
                .param("id", series)
                .update();
        expansion.run();
        expansion.run();
        assertThat(pickups()).hasSize(12);
        assertThat(placesTaken(zone)).isEqualTo(12);
    }

    @Test
    void aSeriesGoesOnWhenTimeGoesOn() {
        var series = created(Zones.create(platform), "rrule", "FREQ=WEEKLY");
        expanded(series, 4);

        clock.advance(Duration.ofDays(14));
        expansion.run();

        assertThat(occurrences(series).items("local_time")).hasSize(6);
    }

    @Test
    void aSeriesWithoutOccurrencesLeftEnds() {
        var series = created(Zones.create(platform), "rrule", "FREQ=DAILY;COUNT=2");
        expanded(series, 2);

        clock.advance(Duration.ofDays(4));
        expansion.run();

        assertThat(platform.get(PATH + "/{id}", series).text("status")).isEqualTo("ended");
        assertThat(platform.get(PATH + "/{id}/history", series).items("reason")).contains("no occurrence is left");
        buyer().seeing(platform.get(PATH + "/{id}", series))
                .patch(PATH + "/{id}", Json.of("rrule", "FREQ=DAILY"), series)
                .problem(409, "series-ended");
    }

    @Test
    void anOccurrenceWithoutAPlaceIsRefusedWithItsReasonAndCanBeBookedLater() {
        var zone = Zones.create(platform, "slot_capacity", 1);
        var other = created(zone, "starts_at", at(2, "08:00"), "rrule", "FREQ=DAILY;COUNT=1");
        var taken = expanded(other, 1).items("pickup_id").getFirst();

        var series = created(zone, "rrule", "FREQ=DAILY;COUNT=3");

        var occurrences = expanded(series, 3);
        assertThat(occurrences.items("outcome")).containsExactly("booked", "refused", "booked");
        assertThat(occurrences.items("code")).containsExactly("", "slot-full", "");
        assertThat(platform.get(PATH + "/{id}/history", series).items("to")).contains("refused");
        buyer().post(PATH + "/{id}/occurrences/{occurrence}/change", Json.of(), series, recurrenceId(2))
                .problem(409, "slot-full");
        buyer().post("/api/v1/pickups/{id}/cancel", Json.of("reason", "not needed"), taken)
                .is(200);
        assertThat(buyer().post(PATH + "/{id}/occurrences/{occurrence}/change", Json.of(), series, recurrenceId(2))
                        .is(200)
                        .text("outcome"))
                .isEqualTo("booked");
        assertThat(placesTaken(zone)).isEqualTo(3);
    }

    @Test
    void holidaysOfTheZoneAreSkippedOrMoved() {
        var holiday = Json.of("date", inDays(2).toString(), "name", "Fiesta");
        var zone = Zones.create(platform, "holidays", List.of(holiday));

        var skipping = created(zone, "rrule", "FREQ=DAILY;INTERVAL=2;COUNT=2", "starts_at", at(2, "08:00"));
        var after = created(
                zone, "rrule", "FREQ=DAILY;INTERVAL=2;COUNT=2", "starts_at", at(2, "08:00"), "holiday_policy", "after");

        var skipped = expanded(skipping, 2);
        assertThat(skipped.items("outcome")).containsExactly("skipped", "booked");
        assertThat(skipped.items("reason").getFirst()).isEqualTo("holiday: Fiesta");
        var moved = expanded(after, 2);
        assertThat(moved.items("local_time")).containsExactly(at(2, "08:00"), at(4, "08:00"));
        assertThat(moved.items("takes_place_at")).containsExactly(at(3, "08:00"), at(4, "08:00"));
        assertThat(moved.items("outcome")).containsOnly("booked");
    }

    @Test
    void aSeriesOfACustomerWhoIsNoLongerActiveIsPaused() {
        var series = created(Zones.create(platform), "rrule", "FREQ=DAILY");
        expanded(series, 28);
        customers.knows(customer, "company_id", company, "active", false);

        clock.advance(Duration.ofDays(2));
        expansion.run();

        var paused = platform.get(PATH + "/{id}", series);
        assertThat(paused.text("status")).isEqualTo("paused");
        assertThat(paused.text("status_reason")).isNotEmpty();
        assertThat(occurrences(series).items("local_time")).hasSize(28);
        customers.knows(customer, "company_id", company);
        buyer().post(PATH + "/{id}/resume", Json.of(), series).is(200);
        expanded(series, 30);
    }

    @Test
    void oneOccurrenceIsMovedOrSkippedAndLaterChangesLeaveItAlone() {
        var series = created(Zones.create(platform));
        var before = expanded(series, 5).items("pickup_id");

        var moved = buyer().post(
                        PATH + "/{id}/occurrences/{occurrence}/change",
                        Json.of("time_window_start", "14:00", "special_instructions", "Ring twice"),
                        series,
                        recurrenceId(2))
                .is(200);
        var skipped = buyer().post(
                        PATH + "/{id}/occurrences/{occurrence}/skip",
                        Json.of("reason", "closed"),
                        series,
                        recurrenceId(3))
                .is(200);

        assertThat(moved.text("pickup_id")).isEqualTo(before.get(1));
        assertThat(moved.text("takes_place_at")).isEqualTo(at(2, "14:00"));
        var pickup = platform.get("/api/v1/pickups/{id}", before.get(1));
        assertThat(pickup.text("time_window_start")).isEqualTo("14:00:00");
        assertThat(pickup.text("special_instructions")).isEqualTo("Ring twice");
        assertThat(skipped.text("outcome")).isEqualTo("skipped");
        assertThat(platform.get("/api/v1/pickups/{id}", before.get(2)).text("status"))
                .isEqualTo("cancelled");
        buyer().seeing(platform.get(PATH + "/{id}", series))
                .patch(PATH + "/{id}", Json.of("starts_at", at(1, "10:00")), series)
                .is(200);
        eventually(() -> assertThat(occurrences(series).items("takes_place_at"))
                .containsExactly(at(1, "10:00"), at(2, "14:00"), "", at(4, "10:00"), at(5, "10:00")));
    }

    private void patched(String series, Map<String, @Nullable Object> changes) {
        buyer().seeing(platform.get(PATH + "/{id}", series))
                .patch(PATH + "/{id}", changes, series)
                .is(200);
        expansion.expand(series);
    }

    /** When the occurrences that are booked take place. */
    private List<String> booked(String series) {
        return occurrences(series)
                .at("items")
                .valueStream()
                .filter(each -> each.path("outcome").asString().equals("booked"))
                .map(each -> each.path("takes_place_at").asString())
                .toList();
    }

    private int scheduled() {
        return Collections.frequency(pickups(), "scheduled");
    }

    private void cancelled(String pickup) {
        buyer().post("/api/v1/pickups/{id}/cancel", Json.of("reason", "no goods"), pickup)
                .is(200);
    }

    @Test
    void anOccurrenceWhosePickupWasCancelledIsNotBookedAgainWhateverBecomesOfItsSeries() {
        var zone = Zones.create(platform);
        var series = created(zone);
        var pickups = expanded(series, 5).items("pickup_id");
        cancelled(pickups.get(1));
        cancelled(pickups.get(3));

        var decided = occurrences(series);
        assertThat(decided.items("outcome")).containsExactly("booked", "skipped", "booked", "skipped", "booked");
        assertThat(decided.items("reason").get(1)).isEqualTo("no goods");

        patched(series, Json.of("packages", List.of(Json.of("weight_kg", new BigDecimal("5")))));
        assertThat(booked(series)).containsExactly(at(1, "08:00"), at(3, "08:00"), at(5, "08:00"));
        patched(series, Json.of("starts_at", at(1, "10:00")));
        assertThat(booked(series)).containsExactly(at(1, "10:00"), at(3, "10:00"), at(5, "10:00"));
        patched(series, Json.of("rrule", "FREQ=DAILY;COUNT=6"));
        assertThat(booked(series)).containsExactly(at(1, "10:00"), at(3, "10:00"), at(5, "10:00"), at(6, "10:00"));
        for (int round = 0; round < 2; round++) {
            buyer().post(PATH + "/{id}/pause", Json.of(), series).is(200);
            assertThat(scheduled()).isZero();
            buyer().post(PATH + "/{id}/resume", Json.of(), series).is(200);
            expansion.expand(series);
            expansion.run();
            assertThat(booked(series)).containsExactly(at(1, "10:00"), at(3, "10:00"), at(5, "10:00"), at(6, "10:00"));
        }
        var later = buyer().post(
                        PATH + "/{id}/divide",
                        Json.of("local_time", at(3, "10:00"), "starts_at", at(3, "12:00")),
                        series)
                .is(201)
                .text("series_id");
        expansion.expand(series);
        expansion.expand(later);
        assertThat(booked(series)).containsExactly(at(1, "10:00"));
        assertThat(booked(later)).containsExactly(at(3, "12:00"), at(5, "12:00"), at(6, "12:00"));
        assertThat(scheduled()).isEqualTo(4);
        assertThat(placesTaken(zone)).isEqualTo(4);
    }

    @Test
    void ofTwoOccurrencesOfADayTheOtherOneIsStillBookedWhenTheTimesChange() {
        var series = created(Zones.create(platform), "rrule", "FREQ=DAILY;COUNT=4;BYHOUR=8,14");
        cancelled(expanded(series, 4).items("pickup_id").get(2));

        patched(series, Json.of("rrule", "FREQ=DAILY;COUNT=4;BYHOUR=10,16"));

        assertThat(booked(series)).containsExactly(at(1, "10:00"), at(1, "16:00"), at(2, "16:00"));
    }

    @Test
    void aCancellationDuringAChangeOfItsSeriesIsEitherRefusedOrStays() {
        for (int round = 0; round < 6; round++) {
            var series = created(Zones.create(platform), "rrule", "FREQ=DAILY;COUNT=3");
            var pickup = expanded(series, 3).items("pickup_id").get(1);
            var seen = platform.get(PATH + "/{id}", series);

            var outcomes = Concurrently.run(List.<Callable<Integer>>of(
                    () -> buyer().post("/api/v1/pickups/{id}/cancel", Json.of("reason", "no goods"), pickup)
                            .status(),
                    () -> buyer().seeing(seen)
                            .patch(
                                    PATH + "/{id}",
                                    Json.of("packages", List.of(Json.of("weight_kg", new BigDecimal("5")))),
                                    series)
                            .status()));

            expansion.expand(series);
            boolean isCancelled = outcomes.getFirst().require() == 200;
            assertThat(outcomes.getLast().require()).isEqualTo(200);
            assertThat(booked(series)).as("round %d", round).hasSize(isCancelled ? 2 : 3);
        }
    }

    @Test
    void aPickupThatWasMovedOrEditedByItselfIsLeftAloneByItsSeries() {
        var series = created(Zones.create(platform));
        var pickups = expanded(series, 5).items("pickup_id");
        buyer().post(
                        "/api/v1/pickups/{id}/reschedule",
                        Json.of("pickup_date", inDays(2).toString(), "time_window_start", "14:00"),
                        pickups.get(1))
                .is(200);
        buyer().seeing(platform.get("/api/v1/pickups/{id}", pickups.get(2)))
                .patch("/api/v1/pickups/{id}", Json.of("special_instructions", "Ring twice"), pickups.get(2))
                .is(200);

        patched(series, Json.of("starts_at", at(1, "10:00"), "special_instructions", "Back door"));

        assertThat(booked(series))
                .containsExactly(at(1, "10:00"), at(2, "14:00"), at(3, "08:00"), at(4, "10:00"), at(5, "10:00"));
        assertThat(occurrences(series).items("pickup_id")).contains(pickups.get(1), pickups.get(2));
        assertThat(platform.get("/api/v1/pickups/{id}", pickups.get(2)).text("special_instructions"))
                .isEqualTo("Ring twice");
    }

    @Test
    void allThatIsAheadIsBookedAnewWhenTheTimesChange() {
        var zone = Zones.create(platform);
        var series = created(zone);
        expanded(series, 5);

        buyer().seeing(platform.get(PATH + "/{id}", series))
                .patch(PATH + "/{id}", Json.of("rrule", "FREQ=DAILY;COUNT=3", "starts_at", at(1, "10:00")), series)
                .is(200);

        eventually(() ->
                assertThat(occurrences(series).items("local_time")).isEqualTo(times(3, day -> at(day + 1, "10:00"))));
        assertThat(Collections.frequency(pickups(), "cancelled")).isEqualTo(5);
        assertThat(Collections.frequency(pickups(), "scheduled")).isEqualTo(3);
        assertThat(placesTaken(zone)).isEqualTo(3);
    }

    /** Daily at a time, with the only place of each slot. */
    private void fills(Zones.Created zone, int days, String time, int count) {
        expanded(created(zone, "starts_at", at(days, time), "rrule", "FREQ=DAILY;COUNT=" + count), count);
    }

    private Answer patch(String series, Map<String, @Nullable Object> changes) {
        return buyer().seeing(platform.get(PATH + "/{id}", series)).patch(PATH + "/{id}", changes, series);
    }

    @Test
    void aChangeByWhichNothingCanBeBookedIsRefusedAndCancelsNothing() {
        var zone = Zones.create(platform, "slot_capacity", 1);
        fills(zone, 1, "14:00", 5);
        var series = created(zone);
        var before = expanded(series, 5);
        var dear = IntStream.range(0, 100)
                .mapToObj(i -> Json.of("weight_kg", 1, "insurance_value", new BigDecimal("99999999999")))
                .toList();

        var refused =
                patch(series, Json.of("starts_at", at(1, "14:00"))).problem(422, "series-unbookable", "/starts_at");
        patch(series, Json.of("packages", dear)).problem(422, "series-unbookable", "/packages");
        divide(series, at(3, "08:00"), at(3, "14:00")).problem(422, "series-unbookable", "/starts_at");
        buyer().post(PATH + "/{id}/divide", Json.of("local_time", at(3, "08:00"), "packages", dear), series)
                .problem(422, "series-unbookable", "/packages");

        assertThat(refused.at("refused_occurrences")
                        .valueStream()
                        .map(each -> each.path("local_time").asString())
                        .toList())
                .isEqualTo(times(5, day -> at(day + 1, "14:00")));
        assertThat(refused.text("refused_occurrences.0.code")).isEqualTo("slot-full");
        assertThat(refused.text("refused_occurrences.0.reason")).isNotEmpty();
        expansion.expand(series);
        var after = occurrences(series);
        assertThat(after.items("local_time")).isEqualTo(before.items("local_time"));
        assertThat(after.items("pickup_id")).isEqualTo(before.items("pickup_id"));
        assertThat(statuses(after)).containsOnly("scheduled");
        assertThat(placesTaken(zone)).isEqualTo(10);
        assertThat(platform.get(PATH + "/{id}", series).text("starts_at")).isEqualTo(at(1, "08:00"));
        assertThat(platform.get(PATH + "?customer_id=" + customer).items("series_id"))
                .hasSize(2);
    }

    @Test
    void aNewSeriesIsHeldToTheSameRule() {
        var zone = Zones.create(platform, "slot_capacity", 1);
        fills(zone, 1, "14:00", 5);
        fills(zone, 2, "16:00", 1);

        buyer().post(PATH, body(zone, "starts_at", at(1, "14:00"))).problem(422, "series-unbookable", "/starts_at");
        var partly = buyer().post(PATH, body(zone, "starts_at", at(1, "16:00"))).is(201);

        assertThat(partly.at("refused_occurrences")).hasSize(1);
        assertThat(partly.text("refused_occurrences.0.local_time")).isEqualTo(at(2, "16:00"));
        assertThat(partly.number("past_occurrences")).isZero();
        assertThat(placesTaken(zone)).isEqualTo(10);
        assertThat(platform.get(PATH + "?customer_id=" + customer).items("series_id"))
                .hasSize(3);
    }

    @Test
    void aSeriesThatBeganInThePastSaysHowManyOccurrencesAreOver() {
        var zone = Zones.create(platform);

        var made = buyer().post(
                        PATH, body(zone, "starts_at", at(-3, "08:00"), "rrule", "FREQ=DAILY;INTERVAL=2;COUNT=4"))
                .is(201);

        assertThat(made.number("past_occurrences")).isEqualTo(2);
        var series = made.text("series_id");
        assertThat(booked(series)).containsExactly(at(1, "08:00"), at(3, "08:00"));
        var moved = patch(series, Json.of("starts_at", at(-5, "08:00"))).is(200);
        assertThat(moved.number("past_occurrences")).isEqualTo(3);
        assertThat(booked(series)).containsExactly(at(1, "08:00"));
        assertThat(platform.get(PATH + "/{id}", series).at("past_occurrences").isNull())
                .isTrue();
    }

    @Test
    void aChangeTellsWhatOfItCouldNotBeBooked() {
        var zone = Zones.create(platform, "slot_capacity", 1);
        fills(zone, 2, "14:00", 1);
        fills(zone, 4, "16:00", 1);
        var series = created(zone);
        expanded(series, 5);

        var changed = patch(series, Json.of("starts_at", at(1, "14:00"))).is(200);
        assertThat(booked(series)).containsExactly(at(1, "14:00"), at(3, "14:00"), at(4, "14:00"), at(5, "14:00"));
        var later = divide(series, at(3, "14:00"), at(3, "16:00")).is(201);

        for (var told : List.of(changed, later)) {
            assertThat(told.at("refused_occurrences")).hasSize(1);
            assertThat(told.text("refused_occurrences.0.outcome")).isEqualTo("refused");
            assertThat(told.text("refused_occurrences.0.code")).isEqualTo("slot-full");
        }
        assertThat(changed.text("refused_occurrences.0.local_time")).isEqualTo(at(2, "14:00"));
        assertThat(later.text("refused_occurrences.0.local_time")).isEqualTo(at(4, "16:00"));
        assertThat(booked(later.text("series_id"))).containsExactly(at(3, "16:00"), at(5, "16:00"));
        assertThat(placesTaken(zone)).isEqualTo(5);
    }

    @Test
    void placesThatAChangeGivesBackCountForWhatItBooks() {
        var zone = Zones.create(platform, "slot_capacity", 1);
        var series = created(zone);
        expanded(series, 5);

        var changed = patch(series, Json.of("packages", List.of(Json.of("weight_kg", new BigDecimal("5")))))
                .is(200);

        assertThat(changed.at("refused_occurrences")).isEmpty();
        assertThat(booked(series)).isEqualTo(times(5, day -> at(day + 1, "08:00")));
        assertThat(scheduled()).isEqualTo(5);
        assertThat(placesTaken(zone)).isEqualTo(5);
    }

    @Test
    void ofSeriesThatMoveToTheSamePlacesConcurrentlyOneHasThemAndTheOthersStay() {
        var zone = Zones.create(platform, "slot_capacity", 1);
        var all = List.of("08:00", "10:00", "12:00").stream()
                .map(time -> created(zone, "starts_at", at(1, time)))
                .toList();
        all.forEach(series -> expanded(series, 5));
        var seen =
                all.stream().map(series -> platform.get(PATH + "/{id}", series)).toList();

        var outcomes = Concurrently.run(IntStream.range(0, 3)
                .<Callable<Integer>>mapToObj(i -> () -> buyer().seeing(seen.get(i))
                        .patch(PATH + "/{id}", Json.of("starts_at", at(1, "20:00")), all.get(i))
                        .status())
                .toList());

        assertThat(outcomes.stream().map(Outcome::require)).containsExactlyInAnyOrder(200, 422, 422);
        assertThat(all.stream().flatMap(series -> booked(series).stream()).filter(time -> time.endsWith("20:00:00")))
                .hasSize(5);
        assertThat(scheduled()).isEqualTo(15);
        assertThat(placesTaken(zone)).isEqualTo(15);
    }

    @Test
    void aPausedSeriesIsChangedThoughNothingCouldBeBookedNow() {
        var zone = Zones.create(platform, "slot_capacity", 1);
        fills(zone, 1, "14:00", 5);
        var series = created(zone);
        expanded(series, 5);
        buyer().post(PATH + "/{id}/pause", Json.of("reason", "holidays"), series)
                .is(200);

        patch(series, Json.of("starts_at", at(1, "14:00"))).is(200);

        buyer().post(PATH + "/{id}/resume", Json.of(), series).is(200);
        assertThat(expanded(series, 5).items("outcome")).containsOnly("refused");
    }

    @Test
    void aSeriesIsNotChangedForACustomerWhoIsNoLongerActive() {
        var series = created(Zones.create(platform));
        expanded(series, 5);
        var third = at(3, "08:00");
        customers.knows(customer, "company_id", company, "active", false);
        clock.advance(Duration.ofMinutes(5)); // active customers are remembered for some seconds

        patch(series, Json.of("rrule", "FREQ=DAILY;COUNT=4")).problem(422, "customer-inactive");
        divide(series, third, third).problem(422, "customer-inactive");

        assertThat(scheduled()).isEqualTo(5);
        patch(series, Json.of("special_instructions", "Back door")).is(200);
    }

    @Test
    void anotherContactIsToldToThePickupsThatAreBooked() {
        var series = created(Zones.create(platform));
        var before = expanded(series, 5).items("pickup_id");

        buyer().seeing(platform.get(PATH + "/{id}", series))
                .patch(PATH + "/{id}", Json.of("contact", Json.of("contact_name", "Luis Rojas")), series)
                .is(200);

        assertThat(occurrences(series).items("pickup_id")).isEqualTo(before);
        assertThat(platform.get("/api/v1/pickups/{id}", before.getFirst()).text("contact.contact_name"))
                .isEqualTo("Luis Rojas");
    }

    @Test
    void anOccurrenceAndAllThatFollowBecomeASeriesOfTheirOwn() {
        var zone = Zones.create(platform);
        var series = created(zone);
        expanded(series, 5);

        var later = buyer().post(
                        PATH + "/{id}/divide",
                        Json.of("local_time", at(3, "08:00"), "special_instructions", "Back door"),
                        series)
                .is(201);

        assertThat(later.text("rrule")).isEqualTo("FREQ=DAILY;COUNT=3");
        assertThat(later.text("starts_at")).isEqualTo(at(3, "08:00"));
        assertThat(later.text("continues_series_id")).isEqualTo(series);
        expanded(series, 2);
        expanded(later.text("series_id"), 3);
        assertThat(Collections.frequency(pickups(), "scheduled")).isEqualTo(5);
        assertThat(placesTaken(zone)).isEqualTo(5);
        buyer().post(PATH + "/{id}/divide", Json.of("local_time", at(1, "08:00")), series)
                .problem(422, "series-indivisible", "/local_time");
        buyer().post(PATH + "/{id}/divide", Json.of("local_time", at(1, "09:00")), series)
                .problem(422, "series-indivisible", "/local_time");
    }

    @Test
    void aPausedOrEndedSeriesTakesBackWhatIsFree() {
        var zone = Zones.create(platform);
        var series = created(zone);
        expanded(series, 5);

        buyer().post(PATH + "/{id}/pause", Json.of("reason", "holidays"), series)
                .is(200);

        assertThat(pickups()).containsOnly("cancelled").hasSize(5);
        assertThat(placesTaken(zone)).isZero();
        buyer().post(PATH + "/{id}/resume", Json.of(), series).is(200);
        expanded(series, 5);
        buyer().post(PATH + "/{id}/end", Json.of("reason", "moved away"), series)
                .is(200);
        assertThat(placesTaken(zone)).isZero();
        buyer().post(PATH + "/{id}/resume", Json.of(), series).problem(409, "illegal-transition");
    }

    private void assigned(String pickup) {
        door.drive(driver -> driver.assign(door.idOf(pickup), door.assignment()));
    }

    private void changed(String series, int days, Map<String, @Nullable Object> changes) {
        buyer().post(PATH + "/{id}/occurrences/{occurrence}/change", changes, series, recurrenceId(days))
                .is(200);
    }

    @Test
    void theEndOfASeriesLeavesNoPickupBookedThatNoRouteHas() {
        var zone = Zones.create(platform);
        var series = created(zone);
        var pickups = expanded(series, 5).items("pickup_id");
        assigned(pickups.get(0));
        changed(series, 2, Json.of("time_window_start", "14:00"));
        changed(series, 3, Json.of("pickup_date", inDays(9).toString()));

        buyer().post(PATH + "/{id}/end", Json.of("reason", "moved away"), series)
                .is(200);

        assertThat(pickups()).containsOnlyOnce("assigned").hasSize(5);
        assertThat(Collections.frequency(pickups(), "cancelled")).isEqualTo(4);
        assertThat(placesTaken(zone)).isEqualTo(1);
        var left = occurrences(series);
        assertThat(left.items("outcome")).containsExactly("booked", "skipped", "skipped");
        assertThat(left.items("reason").get(1)).isEqualTo("the series was ended");
    }

    @Test
    void whatAMoveHasBroughtAheadIsTakenBackThoughItsOwnTimeIsOver() {
        var series = created(Zones.create(platform), "rrule", "FREQ=DAILY;COUNT=2");
        expanded(series, 2);
        changed(series, 1, Json.of("pickup_date", inDays(9).toString()));

        clock.advance(Duration.ofDays(4));
        expansion.run();
        assertThat(platform.get(PATH + "/{id}", series).text("status")).isEqualTo("active");
        buyer().post(PATH + "/{id}/end", Json.of("reason", "moved away"), series)
                .is(200);

        assertThat(pickups()).hasSize(2).endsWith("cancelled");
    }

    @Test
    void onceCancellingCostsAPauseLeavesAPickupAndTheEndCancelsItAtItsFee() {
        var series = created(Zones.create(platform), "rrule", "FREQ=DAILY;COUNT=2");
        var pickups = expanded(series, 2).items("pickup_id");
        clock.stopAt(Instant.parse(
                platform.get("/api/v1/pickups/{id}", pickups.getFirst()).text("cancel_free_until")));

        buyer().post(PATH + "/{id}/pause", Json.of(), series).is(200);
        assertThat(pickups()).containsExactly("scheduled", "cancelled");
        buyer().post(PATH + "/{id}/end", Json.of("reason", "moved away"), series)
                .is(200);

        var first = platform.get("/api/v1/pickups/{id}", pickups.getFirst());
        assertThat(first.text("status")).isEqualTo("cancelled");
        assertThat(first.decimal("cancellation_fee")).isEqualByComparingTo(first.decimal("late_cancellation_fee"));
    }

    @Test
    void whatWasChangedComesBackAsItWasChangedWhenAPauseIsOver() {
        clock.stopAt(Instant.parse(inDays(0) + "T17:00:00Z")); // noon
        var zone = Zones.create(platform);
        var series = created(zone, "rrule", "FREQ=DAILY;COUNT=6");
        var before = expanded(series, 6).items("pickup_id");
        changed(series, 2, Json.of("time_window_start", "14:00"));
        changed(series, 4, Json.of("time_window_start", "16:00", "special_instructions", "Ring twice"));
        changed(series, 5, Json.of("time_window_start", "18:00"));
        cancelled(before.get(5));

        buyer().post(PATH + "/{id}/pause", Json.of("reason", "holidays"), series)
                .is(200);

        assertThat(scheduled()).isZero();
        assertThat(placesTaken(zone)).isZero();
        assertThat(occurrences(series).items("outcome"))
                .containsExactly("withdrawn", "withdrawn", "withdrawn", "skipped");
        clock.advance(Duration.ofDays(3));
        patched(series, Json.of("special_instructions", "Back door"));
        buyer().post(PATH + "/{id}/resume", Json.of(), series).is(200);
        expansion.expand(series);
        expansion.expand(series);
        assertThat(booked(series)).containsExactly(at(1, "16:00"), at(2, "18:00"));
        assertThat(occurrences(series).items("outcome")).containsExactly("skipped", "booked", "booked", "skipped");
        var again = occurrences(series).items("pickup_id").get(1);
        assertThat(before).doesNotContain(again);
        assertThat(platform.get("/api/v1/pickups/{id}", again).text("special_instructions"))
                .isEqualTo("Ring twice");
    }

    @Test
    void aPickupOnARouteDoesNotLetTheDaysBeforeItBeForgotten() {
        var series = created(Zones.create(platform));
        assigned(expanded(series, 5).items("pickup_id").get(3));

        buyer().post(PATH + "/{id}/pause", Json.of(), series).is(200);
        buyer().post(PATH + "/{id}/resume", Json.of(), series).is(200);
        expansion.expand(series);

        assertThat(booked(series)).isEqualTo(times(5, day -> at(day + 1, "08:00")));
        assertThat(scheduled()).isEqualTo(4);
        // It stands for the occurrence of its day at whatever time the series recurs.
        patched(series, Json.of("starts_at", at(1, "12:00")));
        assertThat(booked(series))
                .containsExactly(at(1, "12:00"), at(2, "12:00"), at(3, "12:00"), at(4, "08:00"), at(5, "12:00"));
        var later = buyer().post(
                        PATH + "/{id}/divide",
                        Json.of("local_time", at(3, "12:00"), "starts_at", at(3, "14:00")),
                        series)
                .is(201)
                .text("series_id");
        expansion.expand(later);
        assertThat(booked(later)).containsExactly(at(3, "14:00"), at(4, "08:00"), at(5, "14:00"));
    }

    @Test
    void aDividedSeriesHasAsManyOccurrencesAsItsRuleSaidWhereverTheyMove() {
        var zone = Zones.create(platform);
        var series = created(
                zone,
                "rrule",
                "FREQ=DAILY;COUNT=8",
                "exdates",
                List.of(at(2, "08:00"), at(6, "08:00")),
                "rdates",
                List.of(at(10, "08:00")));
        var pickups = expanded(series, 7).items("pickup_id");
        cancelled(pickups.get(0)); // day 1
        cancelled(pickups.get(3)); // day 5
        changed(series, 7, Json.of("time_window_start", "20:00"));

        var later = buyer().post(
                        PATH + "/{id}/divide",
                        Json.of("local_time", at(4, "08:00"), "starts_at", at(4, "12:00")),
                        series)
                .is(201);
        expansion.expand(series);
        expansion.expand(later.text("series_id"));

        assertThat(later.text("rrule")).isEqualTo("FREQ=DAILY;COUNT=5");
        assertThat(booked(series)).containsExactly(at(3, "08:00"));
        assertThat(booked(later.text("series_id")))
                .containsExactly(at(4, "12:00"), at(7, "20:00"), at(8, "12:00"), at(10, "12:00"));
        assertThat(scheduled()).isEqualTo(5);
        assertThat(placesTaken(zone)).isEqualTo(5);
    }

    @Test
    void aSeriesIsDividedAtATimeAheadAndAfterTheOccurrenceBefore() {
        var series = created(Zones.create(platform));
        expanded(series, 5);

        divide(series, at(3, "08:00"), at(2, "08:00")).problem(422, "series-indivisible", "/starts_at");
        divide(series, at(3, "08:00"), at(0, "00:00")).problem(422, "series-indivisible", "/starts_at");
        assertThat(scheduled()).isEqualTo(5);
        divide(series, at(3, "08:00"), at(2, "20:00")).is(201);
    }

    private Answer divide(String series, String local, String start) {
        return buyer().post(PATH + "/{id}/divide", Json.of("local_time", local, "starts_at", start), series);
    }

    @Test
    void whatFollowsAPausedSeriesIsPausedToo() {
        var series = created(Zones.create(platform));
        expanded(series, 5);
        changed(series, 4, Json.of("time_window_start", "14:00"));
        buyer().post(PATH + "/{id}/pause", Json.of("reason", "holidays"), series)
                .is(200);

        var later = buyer().post(PATH + "/{id}/divide", Json.of("local_time", at(3, "08:00")), series)
                .is(201);
        expansion.run();

        assertThat(later.text("status")).isEqualTo("paused");
        assertThat(later.text("status_reason")).isEqualTo("holidays");
        assertThat(scheduled()).isZero();
        buyer().post(PATH + "/{id}/resume", Json.of(), later.text("series_id")).is(200);
        expansion.expand(later.text("series_id"));
        assertThat(booked(later.text("series_id"))).containsExactly(at(3, "08:00"), at(4, "14:00"), at(5, "08:00"));
    }

    @Test
    void whatCannotRecurIsRefusedAtItsFieldAndChangesNothing() {
        var zone = Zones.create(platform);

        refused(zone, 422, "recurrence-invalid", "/rrule", "rrule", "FREQ=DAILY;COUNT=0");
        refused(zone, 422, "recurrence-invalid", "/rrule", "rrule", "FREQ=DAILY;COUNT=2;UNTIL=20300101");
        refused(zone, 422, "series-never-occurs", "/rrule", "rrule", "FREQ=DAILY;UNTIL=20200101");
        refused(zone, 422, "series-never-occurs", "/rrule", "rrule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
        refused(zone, 422, "series-too-dense", "/rrule", "rrule", "FREQ=HOURLY;INTERVAL=2");
        refused(
                zone,
                422,
                "series-too-dense",
                "/rrule",
                "rrule",
                "FREQ=DAILY;BYMINUTE=0,5,10,15,20,25,30,35,40,45,50,55,59");
        refused(zone, 422, "slot-unknown", "/starts_at", "starts_at", at(1, "09:00"));
        refused(zone, 400, "validation-failed", "/starts_at", "starts_at", "2026-12-07T08:00:00Z");
        refused(zone, 400, "validation-failed", "/starts_at", "starts_at", "9998-12-07T08:00:00");
        refused(zone, 400, "validation-failed", "/packages", "packages", List.of());
        refused(
                zone,
                400,
                "validation-failed",
                "/packages/0/order_id",
                "packages",
                List.of(Json.of("weight_kg", 4, "order_id", "ORD-1018-02041-2")));
        refused(
                zone,
                422,
                "zone-unknown",
                "/place/postal_code",
                "place",
                Json.of("pickup_address", "Calle 1", "postal_code", "0", "country", "AQ"));

        assertThat(platform.get(PATH + "?customer_id=" + customer).items("series_id"))
                .isEmpty();
    }

    private void refused(Zones.Created zone, int status, String code, String pointer, @Nullable Object... changes) {
        buyer().post(PATH, body(zone, changes)).problem(status, code, pointer);
    }

    @Test
    void aPreviewTellsTheOccurrencesOfAnyRule() {
        var days = platform.get(
                        PATH + "/preview?rrule={rule}&starts_at=2026-03-28T02:30:00&time_zone=Europe/Madrid&limit=3",
                        "FREQ=DAILY")
                .is(200);

        assertThat(days.at("occurrences")
                        .valueStream()
                        .map(each -> each.path("starts_at").asString()))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
        assertThat(days.text("occurrences.1.takes_place_at")).isEqualTo("2026-03-29T03:30:00");
        assertThat(days.flag("has_more")).isTrue();
        assertThat(platform.get(
                                PATH + "/preview?rrule={rule}&starts_at=2027-01-03T00:00:00",
                                "FREQ=YEARLY;BYWEEKNO=53;INTERVAL=6;BYDAY=TH;COUNT=1")
                        .is(200)
                        .text("occurrences.0.local_time"))
                .isEqualTo("2093-12-31T00:00:00");
        platform.get(PATH + "/preview?rrule={rule}&starts_at=2027-01-03T00:00:00", "FREQ=DAILY;COUNT=0")
                .problem(422, "recurrence-invalid", "rrule");
        platform.get(PATH + "/preview?rrule=FREQ=DAILY&starts_at=2027-01-03T00:00:00&time_zone=Mars")
                .problem(400, "validation-failed", "time_zone");
    }

    @Test
    void aRangeOfOccurrencesEndsAfterItBegins() {
        var series = created(Zones.create(platform));
        var range = "local_time_from=2027-01-02T00:00:00&local_time_until=2027-01-01T23:59:59";

        platform.get(PATH + "/{id}/occurrences?" + range, series).problem(400, "validation-failed", "local_time_until");
        platform.get(PATH + "/preview?rrule=FREQ=DAILY&starts_at=2027-01-03T00:00:00&" + range)
                .problem(400, "validation-failed", "local_time_until");
    }

    /**
     * RFC 5545, section 3.3.5: a local time that does not exist is read with the offset before the gap. Clocks in New York go from 02:00 to
     * 03:00 on 14 March 2027, so 02:00 EST is 03:00 EDT.
     */
    @Test
    void anOccurrenceThatClocksSkipComesAsMuchLaterInTheSlotOfThatMoment() {
        clock.stopAt(Instant.parse("2027-03-12T12:00:00Z"));
        var zone = Zones.create(platform, "time_zone", "America/New_York");
        var series = created(zone, "starts_at", "2027-03-13T02:00:00", "rrule", "FREQ=DAILY;COUNT=3");

        expansion.expand(series);

        assertThat(booked(series)).containsExactly("2027-03-13T02:00:00", "2027-03-14T03:00:00", "2027-03-15T02:00:00");
        var skipped = occurrences(series).items("pickup_id").get(1);
        assertThat(platform.get("/api/v1/pickups/{id}", skipped).text("window_starts_at"))
                .isEqualTo("2027-03-14T07:00:00Z");
        buyer().post(
                        PATH + "/{id}/occurrences/{occurrence}/change",
                        Json.of("pickup_date", "2027-03-14", "time_window_start", "02:00"),
                        series,
                        "20270315T020000")
                .problem(422, "window-skipped", "/time_window_start");
    }

    @Test
    void upcomingOccurrencesAreThoseThatAreBookedAndThoseToCome() {
        var series = created(Zones.create(platform), "rrule", "FREQ=WEEKLY");
        expanded(series, 4);

        var upcoming = platform.get(PATH + "/{id}/occurrences/upcoming?limit=6", series)
                .is(200);

        assertThat(upcoming.at("occurrences")
                        .valueStream()
                        .map(each -> each.path("outcome").asString("")))
                .containsExactly("booked", "booked", "booked", "booked", "", "");
    }
}
