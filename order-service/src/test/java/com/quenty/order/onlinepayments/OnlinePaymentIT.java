package com.quenty.order.onlinepayments;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.quenty.order.Shop;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A provider in the shape of Stripe's payment intents: asked over HTTP, and telling by signed events. */
@ServiceIT
class OnlinePaymentIT {

    private static final WireMockServer PROVIDER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String EVENTS = "/api/v1/orders/payment-events";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        properties.add("quenty.order.payment-provider.enabled", () -> "true");
        properties.add("quenty.order.payment-provider.base-url", PROVIDER::baseUrl);
        properties.add("quenty.order.payment-provider.api-key", () -> "sk_test_1");
        properties.add("quenty.order.online-payments.webhook-secrets", () -> SECRET);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final MutableClock clock;
    private Shop.Open shop;

    OnlinePaymentIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            MutableClock clock) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.clock = clock;
    }

    /** An online payment with the provider's name for it. */
    private record Begun(String number, String paymentId, String intent) {}

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
        PROVIDER.resetAll();
    }

    private void announces(String intent) {
        PROVIDER.stubFor(post(urlEqualTo("/v1/payment_intents"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                                {"id": "%s", "object": "payment_intent", "status": "requires_payment_method",
                                 "client_secret": "%s_secret"}""".formatted(intent, intent))));
    }

    private static void answersRefunds(int status, String body) {
        var answer = aResponse().withStatus(status).withBody(body);
        PROVIDER.stubFor(post(urlEqualTo("/v1/refunds")).willReturn(answer));
    }

    private Begun begun() {
        var number = shop.placed(line(shop.product("25.00", 10), 1));
        var intent = ExternalId.next("pi");
        announces(intent);
        var payment = shop.buyer().post(path(number, "payments/online"), null).is(201);
        assertThat(payment.text("status")).isEqualTo("pending");
        return new Begun(number, payment.text("payment_id"), intent);
    }

    private static String event(String id, String type, String intent, String rest) {
        return """
                {"id": "%s", "object": "event", "type": "%s", "created": 1795867200,
                 "data": {"object": {"id": "%s", "currency": "usd"%s}}}""".formatted(id, type, intent, rest);
    }

    private static String succeeded(String id, String intent, int cents) {
        return event(
                id,
                "payment_intent.succeeded",
                intent,
                ", \"amount\": %d, \"amount_received\": %d, \"status\": \"succeeded\"".formatted(cents, cents));
    }

    private Answer tell(String body) {
        return tell(body, clock.instant());
    }

    private Answer tell(String body, Instant at) {
        try {
            var id = ExternalId.next("msg");
            return ApiClient.anonymous(http)
                    .with("webhook-id", id)
                    .with("webhook-timestamp", Long.toString(at.getEpochSecond()))
                    .with("webhook-signature", new Webhook(SECRET).sign(id, at.getEpochSecond(), body))
                    .post(EVENTS, body);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answer payment(Begun begun) {
        return ok(shop.staff().get(path(begun.number(), "payments/" + begun.paymentId())));
    }

    @Test
    void aPaymentIsAnnouncedOnceAndCapturedByAnEvent() {
        var begun = begun();
        PROVIDER.verify(postRequestedFor(urlEqualTo("/v1/payment_intents"))
                .withHeader("Authorization", equalTo("Bearer sk_test_1"))
                .withHeader("Idempotency-Key", equalTo(begun.paymentId()))
                .withRequestBody(containing("amount=2500"))
                .withRequestBody(containing("currency=usd"))
                .withRequestBody(containing("metadata%5Bpayment_id%5D=" + begun.paymentId())));

        tell(succeeded(ExternalId.next("evt"), begun.intent(), 2500)).is(204);

        assertThat(payment(begun).text("status")).isEqualTo("captured");
        assertThat(shop.order(begun.number()).text("payment_status")).isEqualTo("paid");
        assertThat(shop.status(begun.number())).isEqualTo("confirmed");
        shop.buyer().post(path(begun.number(), "payments/online"), null).problem(409, "nothing-to-pay");
    }

    @Test
    void anEventWithoutAValidSignatureOrAnOldOneChangesNothing() {
        var begun = begun();
        var body = succeeded(ExternalId.next("evt"), begun.intent(), 2500);

        ApiClient.anonymous(http).post(EVENTS, body).problem(401, "webhook-unsigned", "webhook-signature");
        ApiClient.anonymous(http)
                .with("webhook-id", "msg_1")
                .with("webhook-timestamp", Long.toString(clock.instant().getEpochSecond()))
                .with("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                .post(EVENTS, body)
                .problem(401, "webhook-unsigned");
        tell(body, clock.instant().minusSeconds(301)).problem(401, "webhook-old", "webhook-timestamp");
        tell(body, clock.instant().plusSeconds(302)).problem(401, "webhook-old");
        assertThat(payment(begun).text("status")).isEqualTo("pending");
    }

    @Test
    void anEventThatDoesNotSuitChangesNothingAndMayBeToldAgain() {
        var begun = begun();
        var id = ExternalId.next("evt");

        tell(succeeded(id, begun.intent(), 2501)).problem(422, "payment-event-differs");
        tell(succeeded(id, begun.intent(), 2500).replace("usd", "eur")).problem(422, "payment-event-differs");
        tell(succeeded(id, begun.intent(), -1)).problem(422, "payment-event-differs");
        tell("[]").problem(422, "payment-event-differs");
        tell(succeeded(id, "pi_unknown", 2500)).problem(404, "payment-event-unknown");
        tell(event(id, "customer.created", "cus_1", "")).is(204);
        assertThat(payment(begun).text("status")).isEqualTo("pending");
    }

    @Test
    void eventsComeTwiceInAnyOrderAndAtOnce() {
        var random = new Random(11);
        for (int round = 0; round < 6; round++) {
            var begun = begun();
            var events = new ArrayList<>(List.of(
                    event(
                            ExternalId.next("evt"),
                            "payment_intent.payment_failed",
                            begun.intent(),
                            ", \"amount\": 2500, \"last_payment_error\": {\"code\": \"card_declined\"}"),
                    event(
                            ExternalId.next("evt"),
                            "payment_intent.amount_capturable_updated",
                            begun.intent(),
                            ", \"amount\": 2500"),
                    succeeded(ExternalId.next("evt"), begun.intent(), 2500)));
            events.addAll(events);
            Collections.shuffle(events, random);

            events.forEach(event -> tell(event).is(204));

            assertThat(payment(begun).text("status")).as("round %d", round).isEqualTo("captured");
            assertThat(payment(begun).decimal("captured_amount")).isEqualByComparingTo("25.00");
        }
        var begun = begun();
        var body = succeeded(ExternalId.next("evt"), begun.intent(), 2500);
        var statuses = Concurrently.run(20, () -> tell(body).status()).stream()
                .map(Outcome::require)
                .toList();
        assertThat(statuses).containsOnly(204);
        assertThat(payment(begun).decimal("captured_amount")).isEqualByComparingTo("25.00");
    }

    @Test
    void aDisputeTakesMoneyBack() {
        var begun = begun();
        tell(succeeded(ExternalId.next("evt"), begun.intent(), 2500)).is(204);

        tell(event(
                        ExternalId.next("evt"),
                        "charge.dispute.funds_withdrawn",
                        "dp_1",
                        ", \"amount\": 2500, \"payment_intent\": \"%s\"".formatted(begun.intent())))
                .is(204);

        assertThat(payment(begun).text("status")).isEqualTo("charged_back");
        assertThat(shop.order(begun.number()).text("payment_status")).isEqualTo("unpaid");
    }

    @Test
    void aRefundGoesBackThroughTheProvider() {
        var begun = begun();
        tell(succeeded(ExternalId.next("evt"), begun.intent(), 2500)).is(204);
        answersRefunds(200, "{\"id\": \"re_1\", \"status\": \"succeeded\"}");

        var refund = shop.refund(begun.number(), "10.00").is(201);

        eventually(() -> assertThat(refund(begun, refund).text("status")).isEqualTo("settled"));
        PROVIDER.verify(postRequestedFor(urlEqualTo("/v1/refunds"))
                .withRequestBody(containing("payment_intent=" + begun.intent()))
                .withRequestBody(containing("amount=1000"))
                .withHeader("Idempotency-Key", matching(refund.text("refund_id") + "-1-1")));
        assertThat(refund(begun, refund).text("parts.0.external_reference")).isEqualTo("re_1");
    }

    @Test
    void aRefundUnderWayIsSettledOrFailsByAnEvent() {
        var begun = begun();
        tell(succeeded(ExternalId.next("evt"), begun.intent(), 2500)).is(204);
        answersRefunds(200, "{\"id\": \"re_2\", \"status\": \"pending\"}");
        var refund = shop.refund(begun.number(), "10.00").is(201);
        eventually(() -> PROVIDER.verify(postRequestedFor(urlEqualTo("/v1/refunds"))));
        assertThat(refund(begun, refund).text("status")).isEqualTo("pending");
        shop.staff()
                .post(path(begun.number(), "refunds/" + refund.text("refund_id") + "/settle"), null)
                .problem(409, "no-such-refund-part");

        tell(refunded(refund, begun, "failed")).is(204);
        assertThat(refund(begun, refund).text("status")).isEqualTo("failed");
        assertThat(refund(begun, refund).text("parts.0.failure")).isEqualTo("expired_or_canceled_card");

        ok(shop.staff().post(path(begun.number(), "refunds/" + refund.text("refund_id") + "/retry"), null));
        tell(refunded(refund, begun, "succeeded")).is(204);
        tell(refunded(refund, begun, "succeeded")).is(204);
        assertThat(refund(begun, refund).text("status")).isEqualTo("settled");
        assertThat(shop.order(begun.number()).decimal("refunded_amount")).isEqualByComparingTo("10.00");
    }

    private static String refunded(Answer refund, Begun begun, String status) {
        return event(ExternalId.next("evt"), "refund.updated", "re_2", """
                , "amount": 1000, "payment_intent": "%s", "status": "%s", "failure_reason": "expired_or_canceled_card",
                "metadata": {"refund_id": "%s", "part_number": "1"}""".formatted(
                        begun.intent(), status, refund.text("refund_id")));
    }

    @Test
    void aRefundThatTheProviderRefusesForGoodBecomesStoreCredit() {
        var begun = begun();
        tell(succeeded(ExternalId.next("evt"), begun.intent(), 2500)).is(204);
        answersRefunds(
                400, "{\"error\": {\"code\": \"charge_expired_for_refund\", \"type\": \"invalid_request_error\"}}");

        var refund = shop.refund(begun.number(), "10.00").is(201);

        eventually(() -> assertThat(refund(begun, refund).text("status")).isEqualTo("settled"));
        assertThat(refund(begun, refund).text("parts.0.destination")).isEqualTo("store_credit");
        assertThat(ok(shop.buyer().get("/api/v1/store-credits")).text("items.0.balance"))
                .isEqualTo("10.00");
    }

    private Answer refund(Begun begun, Answer refund) {
        return ok(shop.staff().get(path(begun.number(), "refunds/" + refund.text("refund_id"))));
    }

    @Test
    void theSecretIsAskedForEachTimeAndKeptNowhere() {
        var begun = begun();
        PROVIDER.stubFor(get(urlEqualTo("/v1/payment_intents/" + begun.intent()))
                .willReturn(aResponse()
                        .withBody(
                                "{\"id\": \"%s\", \"status\": \"requires_payment_method\", \"client_secret\": \"s3cret\"}"
                                        .formatted(begun.intent()))));

        var checkout = ok(shop.buyer().post(path(begun.number(), "payments/" + begun.paymentId() + "/checkout")));

        assertThat(checkout.text("client_secret")).isEqualTo("s3cret");
        assertThat(payment(begun).content()).doesNotContain("secret");
        var cash = shop.pay(begun.number(), "cash", "1.00").is(201).text("payment_id");
        shop.buyer()
                .post(path(begun.number(), "payments/" + cash + "/checkout"))
                .problem(409, "payment-not-online");
    }

    @Test
    void anOutageOfTheProviderIsOneAndARefusalIsNone() {
        var number = shop.placed(line(shop.product("25.00", 10), 1));
        PROVIDER.stubFor(
                post(urlEqualTo("/v1/payment_intents")).willReturn(aResponse().withStatus(500)));
        shop.buyer().post(path(number, "payments/online"), null).problem(503, "payment-provider-unavailable");
        PROVIDER.stubFor(post(urlEqualTo("/v1/payment_intents"))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\": {\"code\": \"amount_too_small\"}}")));
        shop.buyer().post(path(number, "payments/online"), null).problem(422, "payment-provider-refuses");
        shop.buyer()
                .post(path(number, "payments/online"), "{\"amount\": 25.01}")
                .problem(422, "payment-more-than-owed", "/amount");
        assertThat(ok(shop.staff().get(path(number, "payments"))).items("payment_id"))
                .isEmpty();
    }

    @Test
    void anOrderThatIsCancelledGivesItsPaymentsUpAtTheProvider() {
        var begun = begun();
        PROVIDER.stubFor(post(urlPathMatching("/v1/payment_intents/.*/cancel"))
                .willReturn(aResponse().withBody("{\"id\": \"x\", \"status\": \"canceled\"}")));

        ok(shop.verb(begun.number(), "cancel", "changed"));

        eventually(
                () -> PROVIDER.verify(postRequestedFor(urlEqualTo("/v1/payment_intents/" + begun.intent() + "/cancel"))
                        .withHeader("webhook-id", absent())));
        tell(event(ExternalId.next("evt"), "payment_intent.canceled", begun.intent(), ", \"amount\": 2500"))
                .is(204);
        assertThat(payment(begun).text("status")).isEqualTo("voided");
    }

    private static String capturable(String intent, int cents) {
        return event(
                ExternalId.next("evt"),
                "payment_intent.amount_capturable_updated",
                intent,
                ", \"amount\": %d, \"amount_capturable\": %d, \"status\": \"requires_capture\""
                        .formatted(cents, cents));
    }

    /** Announced to be captured later; the payer has completed it. */
    private Begun authorised() {
        var number = shop.placed(line(shop.product("25.00", 10), 1));
        var intent = ExternalId.next("pi");
        announces(intent);
        var payment = shop.buyer()
                .post(path(number, "payments/online"), "{\"authorise_only\": true}")
                .is(201);
        PROVIDER.verify(postRequestedFor(urlEqualTo("/v1/payment_intents"))
                .withHeader("Idempotency-Key", equalTo(payment.text("payment_id")))
                .withRequestBody(containing("capture_method=manual")));
        var begun = new Begun(number, payment.text("payment_id"), intent);
        tell(capturable(intent, 2500)).is(204);
        assertThat(payment(begun).text("status")).isEqualTo("authorised");
        assertThat(shop.order(number).text("payment_status")).isEqualTo("unpaid");
        return begun;
    }

    private Answer move(Begun begun, String verb, String body) {
        return shop.staff().post(path(begun.number(), "payments/" + begun.paymentId() + "/" + verb), body);
    }

    private static void answersIntent(Begun begun, String verb, int status, String body) {
        PROVIDER.stubFor(post(urlEqualTo("/v1/payment_intents/" + begun.intent() + "/" + verb))
                .willReturn(aResponse().withStatus(status).withBody(body)));
    }

    private static String partlySucceeded(Begun begun, int cents) {
        return event(
                ExternalId.next("evt"),
                "payment_intent.succeeded",
                begun.intent(),
                ", \"amount\": 2500, \"amount_received\": %d, \"status\": \"succeeded\"".formatted(cents));
    }

    @Test
    void anAuthorisedPaymentIsCapturedLaterInPartAndOnceByTheProvider() {
        var begun = authorised();
        answersIntent(begun, "capture", 200, "{\"id\": \"%s\", \"status\": \"succeeded\"}".formatted(begun.intent()));

        move(begun, "capture", "{\"amount\": 25.01}").problem(422, "capture-exceeds-authorised", "/amount");
        move(begun, "capture", "{\"amount\": 10.00, \"external_reference\": \"X\"}")
                .problem(400, "validation-failed", "/external_reference");
        var asked = move(begun, "capture", "{\"amount\": 10.00}").is(200);

        // An event tells what has become of it.
        assertThat(asked.text("status")).isEqualTo("authorised");
        PROVIDER.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/payment_intents/" + begun.intent() + "/capture"))
                        .withHeader("Idempotency-Key", matching("CAP-.*"))
                        .withRequestBody(containing("amount_to_capture=1000")));
        tell(partlySucceeded(begun, 1000)).is(204);
        tell(partlySucceeded(begun, 1000)).is(204);
        var captured = payment(begun);
        assertThat(captured.text("status")).isEqualTo("captured");
        assertThat(captured.decimal("captured_amount")).isEqualByComparingTo("10.00");
        assertThat(captured.decimal("capturable_amount")).isEqualByComparingTo("0.00");
        assertThat(shop.order(begun.number()).text("payment_status")).isEqualTo("partially_paid");
        move(begun, "capture", null).problem(409, "illegal-transition");
        // The rest is paid otherwise.
        shop.pay(begun.number(), "cash", "15.00").is(201);
        assertThat(shop.order(begun.number()).text("payment_status")).isEqualTo("paid");
    }

    @Test
    void aCaptureThatTheProviderRefusesOrMissesChangesNothing() {
        var begun = authorised();
        answersIntent(begun, "capture", 400, "{\"error\": {\"code\": \"charge_expired_for_capture\"}}");
        move(begun, "capture", null).problem(422, "payment-provider-refuses");
        answersIntent(begun, "capture", 500, "");
        move(begun, "capture", null).problem(503, "payment-provider-unavailable");

        assertThat(payment(begun).text("status")).isEqualTo("authorised");
        var pending = begun();
        move(pending, "capture", null).problem(409, "illegal-transition");
    }

    @Test
    void aCaptureThatIsRepeatedWithItsKeyIsAskedForOnce() {
        var begun = authorised();
        answersIntent(begun, "capture", 200, "{\"id\": \"%s\", \"status\": \"succeeded\"}".formatted(begun.intent()));
        var staff = shop.staff().key(ExternalId.next("KEY"));
        var url = path(begun.number(), "payments/" + begun.paymentId() + "/capture");

        var first = staff.post(url, "{\"amount\": 25.00}").is(200);
        tell(partlySucceeded(begun, 2500)).is(204);
        var again = staff.post(url, "{\"amount\": 25.00}").is(200);

        assertThat(again.content()).isEqualTo(first.content());
        PROVIDER.verify(1, postRequestedFor(urlEqualTo("/v1/payment_intents/" + begun.intent() + "/capture")));
    }

    @Test
    void anAuthorisationThatLapsesAtTheProviderIsVoided() {
        var begun = authorised();

        tell(event(
                        ExternalId.next("evt"),
                        "payment_intent.canceled",
                        begun.intent(),
                        ", \"amount\": 2500, \"cancellation_reason\": \"automatic\""))
                .is(204);

        assertThat(payment(begun).text("status")).isEqualTo("voided");
        assertThat(payment(begun).decimal("capturable_amount")).isEqualByComparingTo("0.00");
        move(begun, "capture", null).problem(409, "illegal-transition");
        // Told late: it changes nothing any more.
        tell(capturable(begun.intent(), 2500)).is(204);
        assertThat(payment(begun).text("status")).isEqualTo("voided");
        assertThat(shop.order(begun.number()).decimal("outstanding_amount")).isEqualByComparingTo("25.00");
    }

    @Test
    void anAuthorisationIsGivenUpAtTheProvider() {
        var begun = authorised();
        answersIntent(begun, "cancel", 400, "{\"error\": {\"code\": \"payment_intent_unexpected_state\"}}");
        move(begun, "void", "{\"reason\": \"changed\"}").problem(409, "payment-not-voidable");
        answersIntent(begun, "cancel", 200, "{\"id\": \"%s\", \"status\": \"canceled\"}".formatted(begun.intent()));

        move(begun, "void", "{\"reason\": \"changed\"}").is(200);
        tell(event(ExternalId.next("evt"), "payment_intent.canceled", begun.intent(), ", \"amount\": 2500"))
                .is(204);

        assertThat(payment(begun).text("status")).isEqualTo("voided");
        move(begun, "void", "{\"reason\": \"changed\"}").problem(409, "illegal-transition");
    }

    private static String disputed(Begun begun, String dispute, int cents) {
        return event(
                ExternalId.next("evt"),
                "charge.dispute.funds_withdrawn",
                dispute,
                ", \"amount\": %d, \"payment_intent\": \"%s\"".formatted(cents, begun.intent()));
    }

    @Test
    void aDisputeBeforeItsCaptureIsToldAgainAndOneTwiceIsBookedOnce() {
        var begun = begun();
        var early = disputed(begun, "dp_2", 2500);
        tell(early).problem(409, "payment-event-early");
        tell(succeeded(ExternalId.next("evt"), begun.intent(), 2500)).is(204);

        tell(early).is(204);
        tell(early).is(204);
        tell(disputed(begun, "dp_2", 2500)).is(204); // another event about the same dispute

        assertThat(payment(begun).decimal("charged_back_amount")).isEqualByComparingTo("25.00");
        tell(disputed(begun, "dp_3", 1)).problem(422, "payment-event-differs");
    }

    @Test
    void aDisputeFailsTheRefundThatIsUnderWayAndWhatTheProviderGaveBackAllTheSameIsBooked() {
        var begun = begun();
        tell(succeeded(ExternalId.next("evt"), begun.intent(), 2500)).is(204);
        answersRefunds(200, "{\"id\": \"re_2\", \"status\": \"pending\"}");
        var refund = shop.refund(begun.number(), "10.00").is(201);
        eventually(() -> PROVIDER.verify(postRequestedFor(urlEqualTo("/v1/refunds"))));

        tell(disputed(begun, "dp_4", 2500)).is(204);

        assertThat(refund(begun, refund).text("status")).isEqualTo("failed");
        assertThat(refund(begun, refund).text("parts.0.failure")).startsWith("charged back");
        assertThat(shop.order(begun.number()).decimal("paid_amount")).isEqualByComparingTo("0.00");

        tell(refunded(refund, begun, "succeeded")).is(204);
        assertThat(refund(begun, refund).text("status")).isEqualTo("settled");
        assertThat(shop.order(begun.number()).decimal("paid_amount")).isEqualByComparingTo("-10.00");
        assertThat(payment(begun).text("status")).isEqualTo("charged_back");
    }
}
