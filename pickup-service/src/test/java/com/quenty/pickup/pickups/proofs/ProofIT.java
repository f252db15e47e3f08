package com.quenty.pickup.pickups.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Doors;
import com.quenty.pickup.evidence.DevicePosition;
import com.quenty.pickup.evidence.Handover;
import com.quenty.pickup.pickups.CompletedPickup;
import com.quenty.pickup.pickups.Completion;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.pickups.proofs.ProofProblems.NothingCollected;
import com.quenty.pickup.pickups.proofs.ProofProblems.SignatureMissing;
import com.quenty.pickup.pickups.proofs.ProofProblems.SignerMissing;
import com.quenty.pickup.pickups.proofs.ProofProblems.TrackingNumberMisread;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ProofIT {

    private static final String PROOF = Doors.PATH + "/{id}/proof";

    private final RestTestClient http;
    private final Doors doors;
    private final WireMockServer customers;
    private final WireMockServer orders;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final Validator validator;
    private Doors.Open door;

    ProofIT(
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            JdbcClient jdbc,
            Validator validator,
            MutableClock clock) {
        this.http = http;
        this.doors = doors;
        this.customers = customers;
        this.orders = orders;
        this.jdbc = jdbc;
        this.clock = clock;
        this.validator = validator;
    }

    @BeforeEach
    void open() {
        door = doors.open(http, customers, orders);
    }

    private CompletedPickup complete(String pickup, Handover handover) {
        int id = door.idOf(pickup);
        return door.drive(driver -> driver.complete(id, door.driver, handover));
    }

    private Handover handover(List<Handover.Scan> scans, @Nullable DevicePosition position, Instant deviceTime) {
        return new Handover(
                "Ana Restrepo", Doors.SIGNATURE, List.of(Doors.PHOTO), position, scans, "In the yard", deviceTime);
    }

    private static Handover.Scan scan(String code, @Nullable String kg) {
        return new Handover.Scan(code, kg == null ? null : new BigDecimal(kg));
    }

    @Test
    void aProofSaysWhatWasHandedOverWhereAndWhen() {
        var pickup = door.in(PickupStatus.IN_PROGRESS);
        var numbers = door.trackingNumbers(pickup);
        var deviceTime = clock.instant().minus(Duration.ofMinutes(40));

        var completed = complete(
                pickup,
                handover(List.of(scan(numbers.get(0), "4.05"), scan("BOX-2", null)), Doors.AT_THE_DOOR, deviceTime));

        assertThat(completed.completion()).isEqualTo(Completion.FULL);
        var proof = door.buyer().get(PROOF, pickup).is(200);
        assertThat(proof.text("completion")).isEqualTo("full");
        assertThat(proof.text("driver_id")).isEqualTo(door.driver);
        assertThat(proof.text("signed_by")).isEqualTo("Ana Restrepo");
        assertThat(proof.text("signature.sha256")).isEqualTo(Doors.SIGNATURE.sha256());
        assertThat(proof.text("photos.0.reference")).isEqualTo(Doors.PHOTO.reference());
        assertThat(proof.at("differences")).isEmpty();
        assertThat(proof.decimal("distance_m")).isBetween(new BigDecimal("15"), new BigDecimal("25"));
        // It arrived late: the device's time is the time of the pickup.
        assertThat(Instant.parse(proof.text("picked_up_at"))).isEqualTo(deviceTime);
        assertThat(Instant.parse(proof.text("received_at"))).isAfter(deviceTime);
        var done = door.get(pickup);
        assertThat(done.decimal("actual_weight_kg")).isEqualByComparingTo("11.55");
        assertThat(done.decimal("packages.0.actual_weight_kg")).isEqualByComparingTo("4.05");
        assertThat(done.flag("packages.1.collected")).isTrue();
        assertThat(door.platform().get(Doors.PATH + "/{id}/attempts", pickup).items("attempt_status"))
                .containsExactly("completed");
    }

    @Test
    void aPackageThatWasScannedTwiceIsThereOnceAndTheProofSaysSo() {
        var pickup = door.in(PickupStatus.IN_PROGRESS);
        var numbers = door.trackingNumbers(pickup);
        var scans =
                List.of(scan("BOX-1", null), scan("BOX-2", null), scan(numbers.getFirst(), null), scan("BOX-2", null));

        var completed = complete(pickup, handover(scans, Doors.AT_THE_DOOR, clock.instant()));

        assertThat(completed.completion()).isEqualTo(Completion.FULL);
        assertThat(completed.repeatedScans()).containsExactly(numbers.getFirst(), "BOX-2");
        var proof = door.buyer().get(PROOF, pickup).is(200);
        assertThat(proof.at("differences")).isEmpty();
        assertThat(proof.at("repeated_scans").valueStream().map(code -> code.asString()))
                .containsExactly(numbers.getFirst(), "BOX-2");
        assertThat(door.get(pickup).decimal("actual_weight_kg")).isEqualByComparingTo("11.5");
    }

    @Test
    void aDeviceWhoseClockIsAheadHasDoneNothingInTheFuture() {
        var pickup = door.in(PickupStatus.IN_PROGRESS);
        clock.stop();

        complete(
                pickup,
                handover(List.of(scan("BOX-1", null)), null, clock.instant().plus(Duration.ofHours(3))));

        var proof = door.buyer().get(PROOF, pickup).is(200);
        assertThat(Instant.parse(proof.text("picked_up_at"))).isEqualTo(clock.instant());
        assertThat(Instant.parse(proof.text("device_time")))
                .isEqualTo(clock.instant().plus(Duration.ofHours(3)));
        assertThat(proof.at("position").isNull() || proof.at("position").isMissingNode())
                .isTrue();
    }

    @Test
    void missingExtraAndHeavierPackagesMakeItPartial() {
        var pickup = door.in(PickupStatus.IN_PROGRESS);

        var completed = complete(
                pickup,
                handover(List.of(scan("BOX-2", "9"), scan("STRANGER", "1")), Doors.AT_THE_DOOR, clock.instant()));

        assertThat(completed.completion()).isEqualTo(Completion.PARTIAL);
        var proof = door.buyer().get(PROOF, pickup).is(200);
        assertThat(proof.at("differences")
                        .valueStream()
                        .map(each -> each.path("kind").asString()))
                .containsExactly("missing", "heavier", "extra");
        assertThat(proof.text("differences.0.code"))
                .isEqualTo(door.trackingNumbers(pickup).getFirst());
        var done = door.get(pickup);
        assertThat(done.text("completion")).isEqualTo("partial");
        assertThat(done.flag("packages.0.collected")).isFalse();
        assertThat(done.decimal("actual_weight_kg")).isEqualByComparingTo("9");
    }

    @Test
    void withoutASignatureOrAPackageNothingIsCompleted() {
        var pickup = door.in(PickupStatus.IN_PROGRESS);
        var number = door.trackingNumbers(pickup).getFirst();
        char check = number.charAt(10);
        var misread = number.substring(0, 10) + (char) (check == '9' ? '0' : check + 1) + number.substring(11);
        var unsigned = new Handover(null, null, List.of(), null, List.of(scan(number, null)), null, clock.instant());

        assertThatThrownBy(() -> complete(pickup, unsigned)).isInstanceOf(SignatureMissing.class);
        assertThatThrownBy(() -> complete(pickup, handover(List.of(scan("STRANGER", null)), null, clock.instant())))
                .isInstanceOf(NothingCollected.class);
        assertThatThrownBy(() -> complete(pickup, handover(List.of(scan(misread, null)), null, clock.instant())))
                .isInstanceOf(TrackingNumberMisread.class);

        assertThat(door.status(pickup)).isEqualTo("in_progress");
        door.buyer().get(PROOF, pickup).problem(404, "proof-not-found");
        assertThat(door.platform().get(Doors.PATH + "/{id}/attempts", pickup).items("attempt_number"))
                .isEmpty();
    }

    @Test
    void aSignatureOfNobodyIsNone() {
        var pickup = door.in(PickupStatus.IN_PROGRESS);
        var unnamed = new Handover(
                " ", Doors.SIGNATURE, List.of(), null, List.of(scan("BOX-1", null)), null, clock.instant());

        assertThatThrownBy(() -> complete(pickup, unnamed))
                .isInstanceOfSatisfying(
                        SignerMissing.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/signed_by"));
        assertThat(door.status(pickup)).isEqualTo("in_progress");
    }

    @Test
    void aPositionFarFromTheAddressIsKeptAndMarked() {
        var far = new DevicePosition(-4.6, 105.9, 8.0);
        var pickup = door.in(PickupStatus.IN_PROGRESS);
        complete(pickup, handover(List.of(scan("BOX-1", null)), far, clock.instant()));
        var near = door.in(PickupStatus.IN_PROGRESS);
        complete(near, handover(List.of(scan("BOX-1", null)), Doors.AT_THE_DOOR, clock.instant()));
        var inexact = door.in(PickupStatus.IN_PROGRESS);
        complete(
                inexact,
                handover(List.of(scan("BOX-1", null)), new DevicePosition(4.67712, -74.05789, 200.0), clock.instant()));

        var proof = door.buyer().get(PROOF, pickup).is(200);
        assertThat(proof.flag("far_off")).isTrue();
        assertThat(proof.decimal("distance_m")).isGreaterThan(new BigDecimal("19900000"));
        assertThat(door.buyer().get(PROOF, near).flag("far_off")).isFalse();
        // 1,112 m, of which the device may be wrong by 200.
        assertThat(door.buyer().get(PROOF, inexact).flag("far_off")).isFalse();
        var attempts = Doors.PATH + "/{id}/attempts";
        assertThat(door.buyer().get(attempts, pickup).flag("items.0.far_off")).isTrue();
        assertThat(door.buyer().get(attempts, near).flag("items.0.far_off")).isFalse();
        assertThat(door.buyer().get(attempts, inexact).flag("items.0.far_off")).isFalse();
    }

    @Test
    void aPositionThatStandsForNoneIsRefused() {
        assertThat(validator.validate(new DevicePosition(0, 0, 8.0)))
                .extracting(fault -> fault.getMessage())
                .containsExactly("must not be 0, 0, which stands for an unknown place");
        assertThat(validator.validate(new DevicePosition(0, 9.4, null))).isEmpty();
    }

    @Test
    void packagesThatNeedNoSignatureAreHandedOverWithoutOne() {
        var pickup = door.booked("packages", List.of(door.box("BOX-1", "4", "requires_signature", false)));
        int id = door.idOf(pickup);
        door.drive(driver -> driver.assign(id, door.assignment()));
        door.drive(driver -> driver.depart(id));
        door.drive(driver -> driver.arrive(id));
        door.drive(driver -> driver.begin(id));

        complete(
                pickup, new Handover(null, null, List.of(), null, List.of(scan("BOX-1", null)), null, clock.instant()));

        assertThat(door.status(pickup)).isEqualTo("completed");
    }

    @Test
    void aProofIsOfTheCallersScopeAndNeverChanged() {
        var pickup = door.in(PickupStatus.COMPLETED);

        door.as(Tokens.with("*").company(ExternalId.next("COMP")))
                .get(PROOF, pickup)
                .problem(404, "pickup-not-found");
        assertThatThrownBy(() -> jdbc.sql("UPDATE pickup_proofs SET signed_by = 'another' WHERE pickup_id = :id")
                        .param("id", door.idOf(pickup))
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM pickup_attempts WHERE pickup_id = :id")
                        .param("id", door.idOf(pickup))
                        .update())
                .hasMessageContaining("append-only");
    }

    /**
     * On WGS 84 the first degree of a meridian is 110,574.4 m and 0.001 degree of the equator 111.3 m. Opposite points of the
     * equator are 20,003,931 m apart over a pole; Lambert's formula follows the equator there, 0.2 % longer.
     */
    @Test
    void distancesAreAlongTheSurface() {
        var origin = new DevicePosition(0, 0, null);
        assertThat(origin.metresTo(new com.quenty.pickup.travel.GeoPoint(1, 0)))
                .isBetween(new BigDecimal("110574"), new BigDecimal("110575"));
        assertThat(origin.metresTo(new com.quenty.pickup.travel.GeoPoint(0, 180)))
                .isBetween(new BigDecimal("20003931"), new BigDecimal("20037509"));
        assertThat(origin.metresTo(new com.quenty.pickup.travel.GeoPoint(0, 0))).isEqualByComparingTo("0");
        assertThat(new DevicePosition(0, 179.9995, null).metresTo(new com.quenty.pickup.travel.GeoPoint(0, -179.9995)))
                .isBetween(new BigDecimal("111"), new BigDecimal("112"));
    }

    private byte[] printed(String pickup, String bearer) {
        return Objects.requireNonNull(http.get()
                .uri(PROOF + "/document", pickup)
                .header("Authorization", bearer)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    @Test
    void aProofIsPrintedWithAllThatItSaysAndTheSameBytesEachTime() throws Exception {
        var pickup = door.in(PickupStatus.IN_PROGRESS);
        var number = door.trackingNumbers(pickup).getFirst();
        int id = door.idOf(pickup);
        door.drive(driver -> driver.complete(
                id,
                door.driver,
                new Handover(
                        "Zoë <b>Ñáñez</b> & Co",
                        Doors.SIGNATURE,
                        List.of(Doors.PHOTO),
                        Doors.AT_THE_DOOR,
                        List.of(scan(number, "9.5")),
                        null,
                        clock.instant())));
        var bearer = Tokens.with("pickups:read").company(door.company).bearer();

        var pdf = printed(pickup, bearer);

        String text;
        try (var document = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(document);
        }
        assertThat(text)
                .contains(
                        pickup,
                        number,
                        "Zoë <b>Ñáñez</b> & Co",
                        "partial",
                        "heavier",
                        "missing",
                        "BOX-2",
                        "America/Bogota")
                .contains(Doors.SIGNATURE.sha256().substring(0, 32), Doors.PHOTO.reference());
        assertThat(printed(pickup, bearer)).isEqualTo(pdf);
        door.as(Tokens.with("*").company(ExternalId.next("COMP")))
                .with("Accept", "application/pdf, application/problem+json")
                .get(PROOF + "/document", pickup)
                .problem(404, "pickup-not-found");
    }
}
