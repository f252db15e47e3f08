package com.quenty.intlshipping.tracking.shipments;

import static com.quenty.intlshipping.manifests.ManifestFixtures.PATH;
import static com.quenty.intlshipping.manifests.ManifestFixtures.verb;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.intlshipping.tracking.TrackedParcelStore;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Manifests that move as carriers tell of their parcels. */
@ServiceIT
class ManifestTrackingIT {

    private final ApiClient staff;
    private final ManifestFixtures manifests;
    private final TrackedParcelStore parcels;
    private final MutableClock clock;

    ManifestTrackingIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            TrackedParcelStore parcels,
            MutableClock clock) {
        this.staff = ApiClient.of(http);
        this.manifests = ManifestFixtures.of(http, customers);
        this.parcels = parcels;
        this.clock = clock;
    }

    private String booked() {
        return booked("DHL_EXPRESS");
    }

    private String booked(String carrierCode) {
        var manifestId = ManifestFixtures.id(manifests.approved());
        var rate = verb(manifests.manager(), manifestId, "rates")
                .is(200)
                .at("rates")
                .valueStream()
                .filter(each -> each.path("carrier_code").asString().equals(carrierCode))
                .findFirst()
                .orElseThrow()
                .path("rate_id")
                .asString();
        verb(manifests.manager().key(ExternalId.next("KEY")), manifestId, "book", Json.of("rate_id", rate))
                .is(200);
        return manifestId;
    }

    private String labelled() {
        return labelled("DHL_EXPRESS");
    }

    private String labelled(String carrierCode) {
        var manifestId = booked(carrierCode);
        label(manifestId);
        return manifestId;
    }

    private void label(String manifestId) {
        verb(manifests.manager(), manifestId, "label").is(200);
    }

    private Answer record(String manifestId, String status, Instant at) {
        return record(manifestId, Json.of("status", status, "occurred_at", at.toString()));
    }

    private Answer record(String manifestId, Map<String, @Nullable Object> event) {
        return staff.key(ExternalId.next("KEY")).post("%s/%s/tracking-events".formatted(PATH, manifestId), event);
    }

    private String status(String manifestId) {
        return staff.get(PATH + "/" + manifestId).is(200).text("status");
    }

    private String whole(String manifestId) {
        return parcels.findOf(manifestId).getFirst().trackingNumber();
    }

    @Test
    void aManifestMovesAsItsParcelsDo() {
        var manifestId = labelled();
        var at = clock.instant().minusSeconds(7200);
        var seen = staff.anonymous()
                .get("/api/v1/tracking/{number}", whole(manifestId))
                .is(200);
        assertThat(seen.text("events.0.code")).isEqualTo("booked");

        var recorded = record(manifestId, "in_transit", at).is(201);

        assertThat(recorded.location()).isEqualTo("/api/v1/tracking/" + whole(manifestId));
        assertThat(recorded.text("status")).isEqualTo("in_transit");
        assertThat(status(manifestId)).isEqualTo("in_transit");
        record(
                        manifestId,
                        Json.of(
                                "status",
                                "on_hold",
                                "reason_code",
                                "customs_inspection",
                                "occurred_at",
                                at.plusSeconds(60).toString()))
                .is(201);
        assertThat(status(manifestId)).isEqualTo("customs_hold");
        record(manifestId, "delivered", at.plusSeconds(120)).is(201);
        record(manifestId, "out_for_delivery", at.plusSeconds(90)).is(201);
        record(manifestId, "in_transit", at.plusSeconds(180)).is(201);
        assertThat(status(manifestId)).isEqualTo("delivered");
        record(manifestId, "return_to_sender", at.plusSeconds(240)).is(201);
        assertThat(status(manifestId)).isEqualTo("returned_to_sender");
        assertThat(staff.get(PATH + "/" + manifestId + "/history").items("to"))
                .startsWith("returned_to_sender", "delivered", "customs_hold", "in_transit", "shipped");
    }

    @Test
    void whatIsLostMayBeFound() {
        var manifestId = labelled();
        var at = clock.instant().minusSeconds(7200);
        record(
                        manifestId,
                        Json.of(
                                "status",
                                "delivery_failed",
                                "reason_code",
                                "carrier_parcel_lost",
                                "occurred_at",
                                at.toString()))
                .is(201);
        assertThat(status(manifestId)).isEqualTo("lost");

        record(manifestId, "delivered", at.plusSeconds(60)).is(201);

        assertThat(status(manifestId)).isEqualTo("delivered");
    }

    @Test
    void whatACarrierHasIsNotWaitingForItsLabel() {
        var manifestId = booked();

        record(manifestId, "delivered", clock.instant().minusSeconds(60)).is(201);

        assertThat(status(manifestId)).isEqualTo("delivered");
        assertThat(staff.get(PATH + "/" + manifestId + "/history").items("to"))
                .startsWith("delivered", "shipped", "label_created", "booked");
        verb(manifests.manager(), manifestId, "label").problem(409, "illegal-transition");
        verb(manifests.manager(), manifestId, "void", Json.of("reason", "Too late"))
                .problem(409, "illegal-transition");
    }

    @Test
    void eventsOfAVoidedManifestAreKeptAndChangeNothing() {
        var manifestId = booked();
        verb(manifests.manager(), manifestId, "void", Json.of("reason", "Not wanted"))
                .is(200);
        var before = staff.get(PATH + "/" + manifestId).is(200);

        var recorded = record(
                        manifestId,
                        Json.of(
                                "status",
                                "delivered",
                                "occurred_at",
                                clock.instant().plusSeconds(60).toString(),
                                "estimated_delivery",
                                "2030-01-05T17:00:00Z"))
                .is(201);

        assertThat(recorded.text("status")).isEqualTo("cancelled");
        assertThat(recorded.text("events.0.status")).isEqualTo("delivered");
        assertThat(staff.get(PATH + "/" + manifestId).content()).isEqualTo(before.content());
    }

    @Test
    void aReturnThatIsToldLateDoesNotTurnADeliveredParcelBack() {
        var manifestId = labelled();
        var at = clock.instant().minusSeconds(7200);
        record(manifestId, "delivered", at.plusSeconds(60)).is(201);

        record(manifestId, "return_to_sender", at).is(201);

        assertThat(status(manifestId)).isEqualTo("delivered");
        record(manifestId, "return_to_sender", at.plusSeconds(120)).is(201);
        assertThat(status(manifestId)).isEqualTo("returned_to_sender");
    }

    /** In whichever order the two are told. */
    @Test
    void onePieceDeliveredAndOneReturnedIsNoDelivery() {
        for (var told : List.of(List.of(1, 2), List.of(2, 1))) {
            var manifestId = labelledInTwoPieces();
            var at = clock.instant().minusSeconds(7200);
            for (int piece : told) {
                assertThat(status(manifestId)).isNotEqualTo("partially_returned");
                record(
                                manifestId,
                                Json.of(
                                        "piece_number",
                                        piece,
                                        "status",
                                        piece == 1 ? "delivered" : "return_to_sender",
                                        "occurred_at",
                                        at.plusSeconds(piece).toString()))
                        .is(201);
            }

            assertThat(status(manifestId)).isEqualTo("partially_returned");
            assertThat(staff.get(PATH + "/" + manifestId + "/history").items("to"))
                    .doesNotContain("delivered");
            var seen = staff.anonymous().get("/api/v1/tracking/{number}", whole(manifestId));
            assertThat(seen.is(200).text("status")).isEqualTo("return_to_sender");
            assertThat(seen.at("delivered_at").isNull()).isTrue();
            assertThat(seen.text("pieces.0.status")).isEqualTo("delivered");
        }
    }

    private String labelledInTwoPieces() {
        var piece = Json.of("length", 40, "width", 30, "height", 25, "weight", 4);
        var manifestId = ManifestFixtures.id(manifests.draft(Json.changed(
                ManifestFixtures.coffee(),
                "insured_value",
                0,
                "pieces",
                List.of(piece, piece),
                "items",
                List.of(coffeeIn(1), coffeeIn(2)))));
        verb(manifests.clerk(), manifestId, "validate").is(200);
        verb(manifests.clerk(), manifestId, "submit").is(200);
        verb(manifests.manager(), manifestId, "approve").is(200);
        var rate = verb(manifests.manager(), manifestId, "rates").is(200).text("rates.0.rate_id");
        verb(manifests.manager().key(ExternalId.next("KEY")), manifestId, "book", Json.of("rate_id", rate))
                .is(200);
        label(manifestId);
        return manifestId;
    }

    private static Map<String, @Nullable Object> coffeeIn(int piece) {
        return Json.of(
                "description",
                "Roasted coffee",
                "quantity",
                6,
                "weight",
                0.34,
                "value",
                9.5,
                "hs_code",
                "090121",
                "country_of_origin",
                "CO",
                "piece_number",
                piece);
    }

    @Test
    void movesOfPeopleAreSeenToo() {
        var shipped = labelled();
        verb(manifests.manager().key(ExternalId.next("KEY")), shipped, "ship").is(200);
        assertThat(staff.anonymous()
                        .get("/api/v1/tracking/{number}", whole(shipped))
                        .text("status"))
                .isEqualTo("picked_up");

        var voided = booked();
        verb(manifests.manager(), voided, "void", Json.of("reason", "Not wanted"))
                .is(200);
        assertThat(staff.anonymous()
                        .get("/api/v1/tracking/{number}", whole(voided))
                        .text("status"))
                .isEqualTo("cancelled");
    }

    @Test
    void theExpectationIsTheManifestsToo() {
        var manifestId = labelled();
        record(
                        manifestId,
                        Json.of(
                                "status",
                                "in_transit",
                                "occurred_at",
                                clock.instant().toString(),
                                "estimated_delivery",
                                "2030-01-05T17:00:00Z"))
                .is(201);

        assertThat(staff.get(PATH + "/" + manifestId).text("estimated_delivery"))
                .isEqualTo("2030-01-05T17:00:00Z");
    }

    @Test
    void theCarriersOwnNumberFindsIt() {
        var manifestId = labelled("UPS");
        var path = "%s/%s/carrier-numbers".formatted(PATH, manifestId);

        staff.post(path, Json.of("piece_number", 1, "carrier_number", "1Z5R89390357567128"))
                .problem(400, "tracking-number-invalid", "/carrier_number");
        staff.post(path, Json.of("piece_number", 2, "carrier_number", "1Z5R89390357567127"))
                .problem(400, "validation-failed", "/piece_number");
        staff.post(path, Json.of("piece_number", 1, "carrier_number", whole(manifestId)))
                .problem(400, "validation-failed", "/carrier_number");
        staff.post(path, Json.of("piece_number", 1, "carrier_number", "1z5r8939 0357567127"))
                .is(201);

        assertThat(staff.anonymous()
                        .get("/api/v1/tracking/{number}", "1Z5R89390357567127")
                        .is(200)
                        .text("shipment_number"))
                .isEqualTo(whole(manifestId));
        staff.post(
                        "%s/%s/carrier-numbers".formatted(PATH, labelled("UPS")),
                        Json.of("piece_number", 1, "carrier_number", "1Z5R89390357567127"))
                .problem(409, "carrier-number-taken", "/carrier_number");
    }

    /** Another carrier's, mistyped, or no number at all. */
    @Test
    void aNumberThatIsNoneOfTheCarriersIsRefused() {
        var dhl = "%s/%s/carrier-numbers".formatted(PATH, labelled("DHL_EXPRESS"));
        var ups = "%s/%s/carrier-numbers".formatted(PATH, labelled("UPS"));

        for (var wrong : List.of("1Z5R89390357570006", "3318810015", "HELLO", "RB123456785US", "12345678901")) {
            staff.post(dhl, Json.of("carrier_number", wrong))
                    .problem(400, "tracking-number-invalid", "/carrier_number");
        }
        for (var wrong : List.of("1Z5R89390357570007", "3318810014", "HELLO12", "986578788855")) {
            staff.post(ups, Json.of("carrier_number", wrong))
                    .problem(400, "tracking-number-invalid", "/carrier_number");
        }
        staff.post(dhl, Json.of("carrier_number", "33 1881 0014")).is(201);
        staff.post(ups, Json.of("carrier_number", "1Z5R89390357570006")).is(201);
    }

    @Test
    void onlyThosePermittedRecordAndOnlyOfBookedShipments() {
        var manifestId = labelled();
        var event =
                Json.of("status", "in_transit", "occurred_at", clock.instant().toString());
        var path = "%s/%s/tracking-events".formatted(PATH, manifestId);

        staff.as(Tokens.with("manifests:*")).key("k-1").post(path, event).problem(403, "permission-denied");
        staff.as(Tokens.with("tracking:record").company(ExternalId.next("COMP")))
                .key("k-2")
                .post(path, event)
                .problem(404, "manifest-not-found");
        staff.post(path, event).problem(400, "idempotency-key-missing");
        record(
                        manifestId,
                        Json.changed(
                                event,
                                "occurred_at",
                                clock.instant().plusSeconds(90_000).toString()))
                .problem(400, "validation-failed", "/occurred_at");
        record(ManifestFixtures.id(manifests.approved()), event).problem(409, "shipment-not-booked");
        assertThat(status(manifestId)).isEqualTo("label_created");
    }

    /** Carriers lock numbers before manifests, and people the other way round: neither may wait for the other. */
    @Test
    void peopleAndCarriersMoveAManifestAtTheSameTime() {
        for (int run = 0; run < 8; run++) {
            var manifestId = booked();
            var at = clock.instant();
            List<Callable<Integer>> all = List.of(
                    // A carrier that has it already is no fault.
                    () -> verb(manifests.manager(), manifestId, "label").status() == 500 ? 500 : 201,
                    () -> record(manifestId, "picked_up", at).status(),
                    () -> record(manifestId, "in_transit", at.plusSeconds(1)).status(),
                    () -> record(manifestId, "delivered", at.plusSeconds(2)).status());

            assertThat(Concurrently.run(all))
                    .allSatisfy(done -> assertThat(done.require()).isEqualTo(201));

            assertThat(status(manifestId)).isEqualTo("delivered");
        }
    }

    /** The same event of a carrier, twenty times at once: one event and one move. */
    @Test
    void twentyAtOnceMoveItOnce() {
        var manifestId = labelled();
        var at = clock.instant();

        Concurrently.run(20, () -> record(manifestId, "in_transit", at))
                .forEach(done -> assertThat(done.require().status()).isEqualTo(201));

        assertThat(staff.get(PATH + "/" + manifestId + "/history").items("to"))
                .startsWith("in_transit", "shipped")
                .filteredOn("in_transit"::equals)
                .hasSize(1);
    }
}
