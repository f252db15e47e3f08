package com.quenty.intlshipping.tracking;

import static com.quenty.intlshipping.tracking.SignedCarrier.event;
import static com.quenty.intlshipping.tracking.SignedCarrier.message;
import static com.quenty.intlshipping.tracking.SignedCarrier.secret;
import static com.quenty.intlshipping.tracking.TrackingStatus.DELIVERED;
import static com.quenty.intlshipping.tracking.TrackingStatus.IN_TRANSIT;
import static com.quenty.intlshipping.tracking.TrackingStatus.OUT_FOR_DELIVERY;
import static com.quenty.intlshipping.tracking.TrackingStatus.PICKED_UP;
import static com.quenty.intlshipping.tracking.TrackingStatus.RETURN_TO_SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.intlshipping.trackingnumbers.TrackingNumberIssuer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** What carriers tell by signed messages, and what everybody who has the number sees of it. */
@ServiceIT
@ExtendWith(OutputCaptureExtension.class)
class CarrierMessageIT {

    private final RestTestClient http;
    private final ApiClient anybody;
    private final ManifestFixtures manifests;
    private final TrackedParcelStore parcels;
    private final TrackingNumberIssuer numbers;
    private final TrackingJobs jobs;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private SignedCarrier carrier;

    CarrierMessageIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            TrackedParcelStore parcels,
            TrackingNumberIssuer numbers,
            TrackingJobs jobs,
            MutableClock clock,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.http = http;
        this.anybody = ApiClient.anonymous(http);
        this.manifests = ManifestFixtures.of(http, customers);
        this.parcels = parcels;
        this.numbers = numbers;
        this.jobs = jobs;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void aCarrier() {
        carrier = SignedCarrier.create(http, clock, "T" + ExternalId.next("C").substring(2));
    }

    /** The whole, and pieces from 1. */
    private List<String> shipment(int pieces) {
        var issued = numbers.next(1 + pieces);
        register(manifest(), issued);
        return issued;
    }

    /** A draft, which no carrier moves: only its parcels are looked at here. */
    private String manifest() {
        return ManifestFixtures.id(manifests.draft());
    }

    private void register(String manifestId, List<String> issued) {
        var all = new ArrayList<TrackedParcel>();
        for (int piece = 0; piece < issued.size(); piece++) {
            all.add(new TrackedParcel(issued.get(piece), manifestId, piece, carrier.code(), null));
        }
        transaction.executeWithoutResult(status -> parcels.register(all));
    }

    private boolean number(String parcel, String carrierNumber, String companyId, boolean isSettled) {
        return Boolean.TRUE.equals(transaction.execute(status -> parcels.number(
                parcels.findByNumber(parcel).orElseThrow(), carrierNumber, companyId, "USER-1", isSettled)));
    }

    private Answer seen(String number) {
        return anybody.get("/api/v1/tracking/{number}", number).is(200);
    }

    private static List<String> statuses(Answer seen) {
        return seen.at("events")
                .valueStream()
                .map(event -> event.path("status").asString())
                .toList();
    }

    @Test
    void whatACarrierTellsIsSeenByEverybodyWhoHasTheNumber() {
        var number = shipment(1).getFirst();
        var at = clock.instant().minusSeconds(7200);
        assertThat(seen(number).text("status")).isEqualTo("pending");

        carrier.tell(
                        number,
                        event(PICKED_UP, at),
                        Json.changed(
                                event(IN_TRANSIT, at.plusSeconds(600)),
                                "reason_code",
                                "weather_delay",
                                "estimated_delivery",
                                "2026-12-03T17:00:00Z"))
                .is(204);

        var seen = seen(number.substring(0, 6) + ' ' + number.substring(6).toLowerCase());
        assertThat(seen.text("status")).isEqualTo("in_transit");
        assertThat(seen.text("reason_code")).isEqualTo("weather_delay");
        assertThat(seen.text("events.0.reason_group")).isEqualTo("nature");
        assertThat(seen.text("estimated_delivery")).isEqualTo("2026-12-03T17:00:00Z");
        assertThat(statuses(seen)).containsExactly("in_transit", "picked_up");
        assertThat(seen.text("events.0.city")).isEqualTo("Madrid");
        assertThat(seen.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "tracking_number",
                        "shipment_number",
                        "carrier_code",
                        "carrier_number",
                        "status",
                        "reason_code",
                        "status_at",
                        "estimated_delivery",
                        "delivered_at",
                        "estimates",
                        "pieces",
                        "events",
                        "version");
        anybody.with("If-None-Match", seen.etag())
                .get("/api/v1/tracking/{number}", number)
                .is(304);
    }

    @Test
    void aTypingErrorIsToldBeforeAnybodyLooks() {
        var number = shipment(0).getFirst();
        char wrong = number.charAt(17) == '9' ? '0' : (char) (number.charAt(17) + 1);

        for (var typed : List.of(
                number.substring(0, 17) + wrong,
                "1Z5R89390357567128",
                "RB123456786US",
                "3318810010",
                "QN-1",
                "señal")) {
            anybody.get("/api/v1/tracking/{number}", typed).problem(400, "tracking-number-invalid", "number");
        }
        for (var unknown : List.of(numbers.next(1).getFirst(), "1Z5R89390357567127", "12345678901")) {
            anybody.get("/api/v1/tracking/{number}", unknown).problem(404, "tracking-number-unknown");
        }
    }

    @Test
    void eventsComeLateTwiceAndInAnyOrder() {
        var number = shipment(0).getFirst();
        var start = clock.instant().minusSeconds(86_400);
        var life = List.of(PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, IN_TRANSIT);
        var told = new ArrayList<Integer>();
        for (int i = 0; i < life.size(); i++) {
            told.add(i);
            told.add(i);
        }
        Collections.shuffle(told, new Random(3));

        for (int i : told) {
            carrier.tell(number, event(life.get(i), start.plusSeconds(60L * i))).is(204);
        }

        var seen = seen(number);
        assertThat(statuses(seen))
                .containsExactly("in_transit", "delivered", "out_for_delivery", "in_transit", "picked_up");
        assertThat(seen.text("status")).isEqualTo("delivered");
        assertThat(seen.text("delivered_at")).isEqualTo(start.plusSeconds(180).toString());
        carrier.tell(number, event(RETURN_TO_SENDER, start.plusSeconds(900))).is(204);
        assertThat(seen(number).text("status")).isEqualTo("return_to_sender");
        assertThat(seen(number).at("delivered_at").isNull()).isTrue();
    }

    @Test
    void twentyAtOnceAreOne() {
        var number = shipment(0).getFirst();
        var body = message(number, event(IN_TRANSIT, clock.instant()));

        var answers = Concurrently.run(20, () -> carrier.send(body));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.require().status()).isEqualTo(204));
        assertThat(statuses(seen(number))).containsExactly("in_transit");
    }

    @Test
    void aMessageIsTakenOnceByItsId() {
        var number = shipment(0).getFirst();
        var at = clock.instant();
        carrier.send("msg_1", at, message(number, event(PICKED_UP, at))).is(204);

        carrier.send("msg_1", at, message(number, event(PICKED_UP, at))).is(204);
        carrier.send("msg_1", at, message(number, event(DELIVERED, at))).is(204);

        assertThat(statuses(seen(number))).containsExactly("picked_up");
        clock.advance(Duration.ofMinutes(6));
        carrier.send("msg_2", at, message(number, event(DELIVERED, at)))
                .problem(401, "webhook-old", "webhook-timestamp");
        carrier.send("msg_2", clock.instant().plusSeconds(400), message(number, event(DELIVERED, at)))
                .problem(401, "webhook-old", "webhook-timestamp");
    }

    @Test
    void onlyTheCarrierIsBelievedAndOnlyAboutItsOwnParcels() {
        var number = shipment(0).getFirst();
        var other = SignedCarrier.create(http, clock, carrier.code() + "_2");
        var body = message(number, event(DELIVERED, clock.instant()));

        anybody.post("/api/v1/carriers/%s/tracking-events".formatted(carrier.code()), body)
                .problem(401, "webhook-unsigned", "webhook-signature");
        carrier.signingBy(other.secret()).send(body).problem(401, "webhook-unsigned");
        new SignedCarrier("NOBODY", carrier.secret(), anybody, clock).send(body).problem(401, "webhook-unsigned");
        new SignedCarrier("UPS", carrier.secret(), anybody, clock).send(body).problem(401, "webhook-unsigned");
        anybody.with("webhook-id", "msg_1")
                .with("webhook-timestamp", Long.toString(clock.instant().getEpochSecond()))
                .with("webhook-signature", carrier.signature("msg_1", clock.instant(), body))
                .post("/api/v1/carriers/%s/tracking-events".formatted(carrier.code()), body + ' ')
                .problem(401, "webhook-unsigned");
        assertThat(statuses(seen(number))).isEmpty();

        // Signed by the other one, about a parcel that it does not carry.
        other.send(body).is(204);
        assertThat(statuses(seen(number))).isEmpty();
        assertThat(seen(number).text("status")).isEqualTo("pending");
    }

    @Test
    void whatIsToldOfANumberThatIsNotKnownCountsWhenItIs() {
        var issued = numbers.next(2);
        var carrierNumber = "77" + Math.abs(issued.getFirst().hashCode() % 100_000_000) + "0";
        var at = clock.instant().minusSeconds(600);
        carrier.tell(issued.get(1), event(PICKED_UP, at)).is(204);
        carrier.tell(carrierNumber, event(IN_TRANSIT, at.plusSeconds(60))).is(204);
        anybody.get("/api/v1/tracking/{number}", issued.get(1)).problem(404, "tracking-number-unknown");

        register(manifest(), issued);
        assertThat(seen(issued.getFirst()).text("status")).isEqualTo("picked_up");

        assertThat(number(issued.get(1), carrierNumber, ManifestFixtures.COMPANY, false))
                .isTrue();
        var seen = seen(carrierNumber);
        assertThat(seen.text("status")).isEqualTo("in_transit");
        assertThat(seen.text("tracking_number")).isEqualTo(issued.get(1));
        assertThat(seen.text("shipment_number")).isEqualTo(issued.getFirst());
        assertThat(seen(issued.getFirst()).text("pieces.0.carrier_number")).isEqualTo(carrierNumber);
    }

    @Test
    void whatWasToldOfANumberThatIsReplacedStillCounts() {
        var parcel = shipment(0).getFirst();
        var at = clock.instant().minusSeconds(600);
        number(parcel, "88" + parcel.substring(2, 10), ManifestFixtures.COMPANY, false);
        carrier.tell("88" + parcel.substring(2, 10), event(PICKED_UP, at)).is(204);

        number(parcel, "99" + parcel.substring(2, 10), ManifestFixtures.COMPANY, false);
        carrier.tell("88" + parcel.substring(2, 10), event(IN_TRANSIT, at.plusSeconds(60)))
                .is(204);
        carrier.tell("99" + parcel.substring(2, 10), event(OUT_FOR_DELIVERY, at.plusSeconds(120)))
                .is(204);

        assertThat(statuses(seen(parcel))).containsExactly("out_for_delivery", "in_transit", "picked_up");
        assertThat(seen("88" + parcel.substring(2, 10)).text("tracking_number")).isEqualTo(parcel);

        // It was another parcel's all the time.
        var rightful = shipment(0).getFirst();
        assertThat(number(rightful, "99" + parcel.substring(2, 10), ManifestFixtures.COMPANY, false))
                .isFalse();
        assertThat(number(rightful, "88" + parcel.substring(2, 10), ManifestFixtures.COMPANY, false))
                .isTrue();
        assertThat(statuses(seen(rightful))).containsExactly("in_transit", "picked_up");
        assertThat(statuses(seen(parcel))).containsExactly("out_for_delivery");
    }

    @Test
    void nobodyKeepsANumberFromTheCompanyWhoseParcelItIs() {
        var foreign = shipment(0).getFirst();
        var rightful = shipment(0).getFirst();
        var carrierNumber = "66" + rightful.substring(2, 10);
        assertThat(number(foreign, carrierNumber, "COMP-FOREIGN", false)).isTrue();

        assertThat(number(rightful, carrierNumber, ManifestFixtures.COMPANY, false))
                .isTrue();

        carrier.tell(carrierNumber, event(IN_TRANSIT, clock.instant())).is(204);
        assertThat(seen(rightful).text("status")).isEqualTo("in_transit");
        assertThat(seen(foreign).text("status")).isEqualTo("in_transit");

        // Somebody with the say on both settles it.
        assertThat(number(rightful, carrierNumber, ManifestFixtures.COMPANY, true))
                .isTrue();
        assertThat(seen(rightful).text("status")).isEqualTo("in_transit");
        assertThat(seen(foreign).text("status")).isEqualTo("pending");
        assertThat(seen(foreign).at("carrier_number").isNull()).isTrue();
        assertThat(seen(carrierNumber).text("tracking_number")).isEqualTo(rightful);
    }

    @Test
    void anEventThatIsToldWhileItsNumberBecomesKnownIsNotMissed() {
        for (int run = 0; run < 10; run++) {
            var issued = numbers.next(1);
            var manifestId = manifest();
            List<Callable<Integer>> both = List.of(
                    () -> {
                        register(manifestId, issued);
                        return 204;
                    },
                    () -> carrier.tell(issued.getFirst(), event(IN_TRANSIT, clock.instant()))
                            .status());

            assertThat(Concurrently.run(both))
                    .allSatisfy(done -> assertThat(done.require()).isEqualTo(204));

            assertThat(seen(issued.getFirst()).text("status")).isEqualTo("in_transit");
        }
    }

    @Test
    void whatHappenedLongBeforeTheBookingHappenedToAnother() {
        var issued = numbers.next(1);
        carrier.tell(issued.getFirst(), event(DELIVERED, clock.instant().minus(Duration.ofDays(60))))
                .is(204);

        register(manifest(), issued);

        assertThat(seen(issued.getFirst()).text("status")).isEqualTo("pending");
        assertThat(statuses(seen(issued.getFirst()))).isEmpty();
    }

    @Test
    void aShipmentIsSeenByItsPieces() {
        var issued = shipment(2);
        var at = clock.instant().minusSeconds(7200);
        carrier.tell(issued.getFirst(), event(PICKED_UP, at)).is(204);
        carrier.tell(issued.get(1), event(DELIVERED, at.plusSeconds(60))).is(204);

        var whole = seen(issued.getFirst());
        assertThat(whole.text("status")).isEqualTo("in_transit");
        assertThat(whole.at("pieces")
                        .valueStream()
                        .map(piece -> piece.path("status").asString()))
                .containsExactly("delivered", "picked_up");
        var piece = seen(issued.get(2));
        assertThat(statuses(piece)).containsExactly("picked_up");
        assertThat(piece.at("pieces").isEmpty()).isTrue();

        carrier.tell(issued.get(2), event(DELIVERED, at.plusSeconds(120))).is(204);
        assertThat(seen(issued.getFirst()).text("status")).isEqualTo("delivered");
        assertThat(seen(issued.getFirst()).text("delivered_at"))
                .isEqualTo(at.plusSeconds(120).toString());
    }

    @Test
    void theExpectationKeepsItsHistory() {
        var number = shipment(1).getFirst();
        var at = clock.instant().minusSeconds(7200);
        carrier.tell(
                        number,
                        Json.changed(
                                event(OUT_FOR_DELIVERY, at.plusSeconds(60)),
                                "estimated_delivery",
                                "2026-12-04T17:00:00Z"),
                        Json.changed(event(IN_TRANSIT, at), "estimated_delivery", "2026-12-03T17:00:00Z"))
                .is(204);

        var seen = seen(number);
        assertThat(seen.text("estimated_delivery")).isEqualTo("2026-12-04T17:00:00Z");
        assertThat(seen.at("estimates")
                        .valueStream()
                        .map(estimate -> estimate.path("estimated_delivery").asString()))
                .containsExactly("2026-12-04T17:00:00Z", "2026-12-03T17:00:00Z");
        assertThat(seen.text("estimates.1.told_at")).isEqualTo(at.toString());
    }

    @Test
    void whatCantBeReadIsRefusedWholeAndSaysWhere() {
        var number = shipment(0).getFirst();
        var at = clock.instant();
        var good = event(IN_TRANSIT, at);

        carrier.tell(number, good, Json.changed(good, "status", "teleported"))
                .problem(400, "validation-failed", "/data/events/1/status");
        carrier.tell(
                        number,
                        good,
                        Json.changed(good, "occurred_at", at.plusSeconds(90_000).toString()))
                .problem(400, "validation-failed", "/data/events/1/occurred_at");
        carrier.tell(number, Json.without(good, "code", "occurred_at"))
                .problem(400, "validation-failed", "/data/events/0/code", "/data/events/0/occurred_at");
        carrier.tell(number, Json.changed(good, "country", "Spain"))
                .problem(400, "validation-failed", "/data/events/0/country");
        carrier.tell(number).problem(400, "validation-failed", "/data/events");
        carrier.tell("1Z5R89390357567128", good).problem(400, "tracking-number-invalid", "/data/tracking_number");
        for (var none : List.of("{\"type\": \"tracking.updated\"}", "[]", "null", "{", "7", "\"x\"")) {
            assertThat(carrier.send(none).status()).as(none).isEqualTo(400);
        }
        carrier.send("{\"type\": \"label.created\", \"data\": {\"any\": 1}}").is(204);
        assertThat(statuses(seen(number))).isEmpty();
    }

    @Test
    void aSecretIsReplacedAndTheFormerOneIsGoodForADay(CapturedOutput output) {
        var number = shipment(0).getFirst();
        var staff = ApiClient.of(http);
        var path = "/api/v1/carriers/%s/webhook-secrets".formatted(carrier.code());
        var next = carrier.signingBy(secret(99));
        var body = message(number, event(IN_TRANSIT, clock.instant()));
        next.send(body).problem(401, "webhook-unsigned");

        var set = staff.post(path, Json.of("webhook_secret", next.secret())).is(201);

        carrier.send(body).is(204);
        next.send(body).is(204);
        var listed = staff.get(path).is(200);
        assertThat(listed.items("valid_until")).hasSize(2).first().isEqualTo("");
        assertThat(List.of(set.content(), listed.content(), output.getAll()))
                .noneMatch(text -> text.contains(next.secret()));
        assertThat(rowsOfAllTables()).isNotEmpty().noneMatch(row -> row.contains(next.secret()));

        clock.advance(Duration.ofHours(24));
        carrier.send(body).problem(401, "webhook-unsigned");
        next.send(body).is(204);

        staff.post(path + "/forget").is(200);
        next.send(body).problem(401, "webhook-unsigned");
        assertThat(staff.get("/api/v1/carriers/%s/history".formatted(carrier.code()))
                        .items("to"))
                .startsWith("none", "set", "set");
    }

    @Test
    void onlyThosePermittedSetSecrets() {
        var path = "/api/v1/carriers/%s/webhook-secrets".formatted(carrier.code());
        var staff = ApiClient.of(http);

        staff.as(Tokens.with("carriers:read", "carriers:update"))
                .post(path, Json.of("webhook_secret", secret(5)))
                .problem(403, "permission-denied");
        staff.as(Tokens.with("carriers:*").company("COMP-1"))
                .post(path, Json.of("webhook_secret", secret(5)))
                .problem(403, "outside-data-scope");
        for (var weak : List.of("whsec_c2hvcnQ=", "whsec_" + "!".repeat(32), "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")) {
            var refused = staff.post(path, Json.of("webhook_secret", weak))
                    .problem(400, "validation-failed", "/webhook_secret");
            assertThat(refused.content()).doesNotContain(weak);
        }
        staff.post("/api/v1/carriers/NOBODY/webhook-secrets", Json.of("webhook_secret", secret(5)))
                .problem(404, "carrier-not-found");
    }

    @Test
    void whatNobodyAsksForIsForgotten() {
        var known = shipment(0).getFirst();
        var unknown = numbers.next(1).getFirst();
        var at = clock.instant();
        carrier.tell(known, event(IN_TRANSIT, at)).is(204);
        carrier.tell(unknown, event(IN_TRANSIT, at)).is(204);

        clock.advance(Duration.ofDays(89));
        jobs.forget();
        assertThat(kept(unknown)).isOne();
        clock.advance(Duration.ofDays(2));
        jobs.forget();

        assertThat(kept(unknown)).isZero();
        assertThat(statuses(seen(known))).containsExactly("in_transit");
    }

    @Test
    void whatWasToldNeverChanges() {
        var number = shipment(0).getFirst();
        carrier.tell(number, event(IN_TRANSIT, clock.instant())).is(204);

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("UPDATE tracking_events SET status = 'delivered' WHERE number = :number")
                                .param("number", number)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private long kept(String number) {
        return jdbc.sql("SELECT count(*) FROM tracking_events WHERE number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private List<String> rowsOfAllTables() {
        return List.of("carrier_webhook_secrets", "state_history", "idempotency_keys", "scheduled_tasks").stream()
                .flatMap(
                        table -> jdbc
                                .sql("SELECT CAST(to_jsonb(t) AS TEXT) FROM %s t".formatted(table))
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }
}
