package com.quenty.intlshipping.manifests.bookings;

import static com.quenty.intlshipping.manifests.ManifestFixtures.PATH;
import static com.quenty.intlshipping.manifests.ManifestFixtures.coffee;
import static com.quenty.intlshipping.manifests.ManifestFixtures.id;
import static com.quenty.intlshipping.manifests.ManifestFixtures.verb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.manifests.MovedManifestStore;
import com.quenty.intlshipping.tariffs.TariffFixtures;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceIT
class ManifestBookingIT {

    private final RestTestClient http;
    private final WireMockServer customers;
    private final MutableClock clock;
    private final MovedManifestStore moved;
    private final TransactionTemplate transaction;

    private ManifestFixtures manifests;
    private ApiClient manager;

    ManifestBookingIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            MutableClock clock,
            MovedManifestStore moved,
            TransactionTemplate transaction) {
        this.http = http;
        this.customers = customers;
        this.clock = clock;
        this.moved = moved;
        this.transaction = transaction;
    }

    @AfterEach
    void anythingGoesToSpain() {
        embargo("none");
    }

    @BeforeEach
    void everybodyIsKnown() {
        manifests = ManifestFixtures.of(http, customers);
        manager = manifests.manager();
    }

    private String rateOf(String manifest) {
        return verb(manager, manifest, "rates").is(200).text("rates.0.rate_id");
    }

    private Answer book(String key, String manifest, String rate) {
        return verb(manager.key(key), manifest, "book", Json.of("rate_id", rate));
    }

    private void move(String manifest, ManifestStatus status) {
        transaction.executeWithoutResult(
                running -> moved.moveTo(manifest, status, clock.instant(), "Told by the carrier"));
    }

    private String twoPieces() {
        var body = Json.changed(
                coffee(),
                "pieces",
                List.of(
                        Json.of("length", 40, "width", 30, "height", 25.5, "weight", 4.2),
                        Json.of("length", 20, "width", 20, "height", 20, "weight", 1)),
                "items",
                List.of(
                        Json.of(
                                "description",
                                "Coffee",
                                "quantity",
                                12,
                                "weight",
                                0.34,
                                "value",
                                9.5,
                                "hs_code",
                                "090121",
                                "country_of_origin",
                                "CO",
                                "piece_number",
                                1),
                        Json.of(
                                "description",
                                "Cups",
                                "quantity",
                                2,
                                "weight",
                                0.3,
                                "value",
                                4,
                                "hs_code",
                                "691200",
                                "country_of_origin",
                                "CO",
                                "piece_number",
                                2)));
        var manifest = id(manifests.draft(body));
        verb(manifests.clerk(), manifest, "validate").is(200);
        verb(manifests.clerk(), manifest, "submit").is(200);
        verb(manager, manifest, "approve").is(200);
        return manifest;
    }

    private void embargo(String kind) {
        var staff = ApiClient.of(http);
        var spain = staff.get("/api/v1/countries/ES").is(200);
        staff.seeing(spain)
                .patch("/api/v1/countries/ES", Json.of("embargo", kind, "reason", "Decree"))
                .is(200);
    }

    @Test
    void anEmbargoStopsWhatHasNotLeft() {
        var manifest = id(manifests.approved());
        var rate = rateOf(manifest);
        embargo("full");

        book("embargoed", manifest, rate).problem(422, "manifest-blocked", "/recipient/country");
        assertThat(manager.get(PATH + "/" + manifest).text("status")).isEqualTo("quoted");

        embargo("none");
        book("lifted", manifest, rate).is(200);
        verb(manager, manifest, "label").is(200);
        embargo("full");
        verb(manager.key("embargoed-ship"), manifest, "ship").problem(422, "manifest-blocked", "/recipient/country");
        embargo("none");
        verb(manager.key("lifted-ship"), manifest, "ship").is(200);
    }

    @Test
    void anApprovedManifestIsQuotedBookedLabelledAndHandedOver() {
        var manifest = twoPieces();
        var quoted = verb(manager, manifest, "rates").is(200);
        assertThat(quoted.at("rates").size()).isGreaterThanOrEqualTo(3);
        assertThat(manager.get(PATH + "/" + manifest).text("status")).isEqualTo("quoted");
        // Two pieces, not one that weighs as much.
        assertThat(quoted.at("rates.0.weight.pieces").size()).isEqualTo(2);

        var booked = book("whole-way", manifest, quoted.text("rates.1.rate_id")).is(200);

        assertThat(booked.text("status")).isEqualTo("booked");
        assertThat(booked.decimal("booking.total_cost")).isEqualTo(quoted.decimal("rates.1.total_cost"));
        assertThat(booked.text("booking.carrier_code")).isEqualTo(quoted.text("rates.1.carrier_code"));
        var numbers = new HashSet<>(List.of(
                booked.text("tracking_number"),
                booked.text("pieces.0.tracking_number"),
                booked.text("pieces.1.tracking_number")));
        assertThat(numbers).hasSize(3).doesNotContain("");
        assertThat(manager.get(PATH + "?tracking_number=" + booked.text("tracking_number"))
                        .items("manifest_id"))
                .containsExactly(manifest);
        assertThat(verb(manager, manifest, "label").is(200).text("status")).isEqualTo("label_created");
        var shipped = verb(manager.key("ship"), manifest, "ship").is(200);
        assertThat(shipped.text("status")).isEqualTo("shipped");
        verb(manager, manifest, "void", Json.of("reason", "Too late")).problem(409, "illegal-transition");
        // All that was frozen is still the same.
        assertThat(shipped.text("snapshot_hash"))
                .isEqualTo(manager.get(PATH + "/" + manifest + "/snapshot").text("snapshot_hash"));
        assertThat(manager.get(PATH + "/" + manifest + "/history").items("to"))
                .startsWith("shipped", "label_created", "booked", "quoted", "approved");
    }

    @Test
    void theCarrierSaysWhereItIsAndNothingComesBackFromDeliveredButAReturn() {
        var manifest = id(manifests.approved());
        book("carrier", manifest, rateOf(manifest)).is(200);
        verb(manager, manifest, "label").is(200);
        verb(manager.key("carrier-ship"), manifest, "ship").is(200);

        for (var status : List.of(
                ManifestStatus.IN_TRANSIT,
                ManifestStatus.CUSTOMS_HOLD,
                ManifestStatus.IN_TRANSIT,
                ManifestStatus.EXCEPTION,
                ManifestStatus.OUT_FOR_DELIVERY,
                ManifestStatus.DELIVERED)) {
            move(manifest, status);
        }
        for (var back : List.of(ManifestStatus.IN_TRANSIT, ManifestStatus.EXCEPTION, ManifestStatus.LOST)) {
            assertThatThrownBy(() -> move(manifest, back)).isInstanceOf(IllegalTransition.class);
        }
        move(manifest, ManifestStatus.RETURNED_TO_SENDER);

        assertThat(manager.get(PATH + "/" + manifest + "/history").items("to"))
                .startsWith("returned_to_sender", "delivered", "out_for_delivery", "exception", "in_transit");
    }

    @Test
    void aRateByATariffThatWasWithdrawnSinceIsNotBooked() {
        var staff = ApiClient.of(http);
        var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Bogota"))
                .plusDays(40);
        var tariff = staff.post(TariffFixtures.PATH, TariffFixtures.tariff("UPS", "WORLDWIDE_EXPRESS", day))
                .is(201);
        var manifest = id(manifests.draft(Json.changed(coffee(), "ship_date", day.toString())));
        verb(manifests.clerk(), manifest, "validate").is(200);
        verb(manifests.clerk(), manifest, "submit").is(200);
        verb(manager, manifest, "approve").is(200);
        var rate = rateOf(manifest, "UPS");

        staff.seeing(0)
                .post(tariff.location() + "/withdraw", Json.of("reason", "Not agreed after all"))
                .is(200);

        book("withdrawn", manifest, rate).problem(422, "rate-withdrawn", "/rate_id");
        book("asked-again", manifest, rateOf(manifest, "UPS")).is(200);
    }

    private String rateOf(String manifest, String carrier) {
        return verb(manager, manifest, "rates")
                .is(200)
                .at("rates")
                .valueStream()
                .filter(rate -> rate.path("carrier_code").asString().equals(carrier))
                .findFirst()
                .orElseThrow()
                .path("rate_id")
                .asString();
    }

    @Test
    void aRateIsBookedByItsOwnManifestAndWhileItHolds() {
        var manifest = id(manifests.approved());
        var other = id(manifests.approved());
        var rate = rateOf(manifest);
        rateOf(other);

        book("foreign", other, rate).problem(422, "rate-of-another-manifest", "/rate_id");
        book("unknown", other, "RATE-NONE").problem(422, "rate-of-another-manifest", "/rate_id");
        clock.advance(Duration.ofHours(25));
        book("late", manifest, rate).problem(422, "rate-expired", "/rate_id");
        assertThat(manager.get(PATH + "/" + manifest).text("status")).isEqualTo("quoted");
        assertThat(manager.get(PATH + "/" + manifest).at("tracking_number").isNull())
                .isTrue();

        // Carriers are asked again, and the first rates stay as they were.
        var again = rateOf(manifest);
        assertThat(again).isNotEqualTo(rate);
        book("again", manifest, again).is(200);
        verb(manager, manifest, "rates").problem(409, "illegal-transition");
    }

    @Test
    void beforeItIsApprovedNobodyIsAsked() {
        for (var manifest : List.of(manifests.draft(), manifests.validated(), manifests.submitted())) {
            verb(manager, id(manifest), "rates").problem(409, "illegal-transition");
            book("early-" + id(manifest), id(manifest), "RATE-NONE").problem(409, "illegal-transition");
        }
    }

    @Test
    void ofManyBookingsAtOnceOneIsTaken() {
        var manifest = id(manifests.approved());
        var rate = rateOf(manifest);
        var bookings = IntStream.range(0, 6)
                .<Callable<Answer>>mapToObj(i -> () -> book("race-" + i, manifest, rate))
                .toList();

        var outcomes = Concurrently.run(bookings);

        assertThat(outcomes.stream().map(outcome -> outcome.require().status()))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 409);
        var taken = outcomes.stream()
                .map(outcome -> outcome.require())
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(manager.get(PATH + "/" + manifest).text("tracking_number")).isEqualTo(taken.text("tracking_number"));
    }

    @Test
    void aBookedOneIsGivenUpUntilItIsHandedOver() {
        var manifest = id(manifests.approved());
        book("give-up", manifest, rateOf(manifest)).is(200);
        verb(manager, manifest, "label").is(200);

        var voided = verb(manager, manifest, "void", Json.of("reason", "The buyer withdrew"));

        assertThat(voided.is(200).text("status")).isEqualTo("voided");
        verb(manager.key("give-up-ship"), manifest, "ship").problem(409, "illegal-transition");
    }

    @Test
    void itIsExpectedAtTheEndOfTheLastWorkingDay() {
        // A Friday afternoon in Bogotá.
        clock.stopAt(Instant.parse("2026-12-04T20:00:00Z"));
        var manifest = id(manifests.approved());
        var quoted = verb(manager, manifest, "rates").is(200);
        long days = quoted.number("rates.0.transit_days");

        var booked = book("friday", manifest, quoted.text("rates.0.rate_id")).is(200);

        // Of seven days five are worked, so that from a Friday on each five take seven.
        var day = LocalDate.of(2026, 12, 4).plusDays(days / 5 * 7 + (days % 5 == 0 ? 0 : days % 5 + 2));
        assertThat(booked.text("estimated_delivery"))
                .isEqualTo(day.plusDays(1)
                        .atStartOfDay(ZoneId.of("America/Bogota"))
                        .toInstant()
                        .toString());
    }
}
