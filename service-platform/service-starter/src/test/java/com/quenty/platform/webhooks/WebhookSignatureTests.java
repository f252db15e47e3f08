package com.quenty.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Held to the library of the specification, which signs. */
class WebhookSignatureTests {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String SECRET = secret(1);
    private static final String OTHER = secret(2);

    private final WebhookSignature ours = new WebhookSignature(List.of(SECRET), Duration.ofMinutes(5));

    private static String secret(long seed) {
        var bytes = new byte[24];
        new Random(seed).nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    private static String signed(String secret, String id, Instant at, String body) throws Exception {
        return new Webhook(secret).sign(id, at.getEpochSecond(), body);
    }

    private void require(@Nullable String id, @Nullable String time, @Nullable String signature, String body) {
        ours.require(id, time, signature, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String time(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    @Test
    void whatTheLibrarySignsIsBelieved() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var body = "{\"n\": %d, \"text\": \"ñ %d\"}".formatted(random.nextInt(), random.nextLong());
            var id = "msg_" + i;
            var at = NOW.plusSeconds(random.nextInt(600) - 300);
            require(id, time(at), signed(SECRET, id, at, body), body);
        }
    }

    @Test
    void theLibraryBelievesWhatWeSignByOneOfSeveralSecrets() throws Exception {
        var body = "{\"text\": \"ñ\"}";
        var now = Instant.now(); // the library looks at the system's clock
        var signature =
                WebhookSignature.sign(List.of(OTHER, SECRET), "msg_1", now, body.getBytes(StandardCharsets.UTF_8));
        var headers = java.util.Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(time(now)),
                "webhook-signature", List.of(signature));

        for (var secret : List.of(SECRET, OTHER)) {
            var http = java.net.http.HttpHeaders.of(headers, (name, value) -> true);
            assertThatCode(() -> new Webhook(secret).verify(body, http)).doesNotThrowAnyException();
        }
    }

    @Test
    void theVectorOfTheSpecificationIsBelieved() {
        var vector = new WebhookSignature(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Duration.ofMinutes(5));

        assertThatCode(() -> vector.require(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
                        Instant.ofEpochSecond(1614265330)))
                .doesNotThrowAnyException();
    }

    @Test
    void anythingElseIsNot() throws Exception {
        var good = signed(SECRET, "msg_1", NOW, "{}");

        assertUnsigned("msg_1", time(NOW), good, "{} ");
        assertUnsigned("msg_2", time(NOW), good, "{}");
        assertUnsigned("msg_1", time(NOW.plusSeconds(1)), good, "{}");
        assertUnsigned("msg_1", time(NOW), signed(OTHER, "msg_1", NOW, "{}"), "{}");
        assertUnsigned("msg_1", time(NOW), good.replace("v1,", "v2,"), "{}");
        assertUnsigned("msg_1", time(NOW), good.substring(0, good.length() - 1), "{}");
        assertUnsigned("msg_1", time(NOW), "", "{}");
        assertUnsigned("msg_1", "-1", good, "{}");
        assertUnsigned("msg_1", "99999999999999999999", good, "{}");
        assertUnsigned(null, time(NOW), good, "{}");
        assertUnsigned("msg_1", null, good, "{}");
        assertUnsigned("msg_1", time(NOW), null, "{}");
        var nobody = new WebhookSignature(List.of(), Duration.ofMinutes(5));
        assertThatThrownBy(() -> nobody.require("msg_1", time(NOW), good, "{}".getBytes(StandardCharsets.UTF_8), NOW))
                .isInstanceOf(WebhookProblems.WebhookUnsigned.class);
    }

    private void assertUnsigned(@Nullable String id, @Nullable String time, @Nullable String signature, String body) {
        assertThatThrownBy(() -> require(id, time, signature, body))
                .isInstanceOf(WebhookProblems.WebhookUnsigned.class);
    }

    @Test
    void aRecordingIsNotBelievedForever() throws Exception {
        for (var at : List.of(NOW.minusSeconds(301), NOW.plusSeconds(301), Instant.EPOCH)) {
            var signature = signed(SECRET, "msg_1", at, "{}");
            assertThatThrownBy(() -> require("msg_1", time(at), signature, "{}"))
                    .isInstanceOf(WebhookProblems.WebhookOld.class);
        }
    }

    @Test
    void whileSecretsAreChangedEitherWillDo() throws Exception {
        var both = new WebhookSignature(List.of(SECRET, OTHER), Duration.ofMinutes(5));
        var body = "{}".getBytes(StandardCharsets.UTF_8);

        both.require("msg_1", time(NOW), signed(OTHER, "msg_1", NOW, "{}"), body, NOW);
        require("msg_1", time(NOW), signed(OTHER, "msg_1", NOW, "{}") + ' ' + signed(SECRET, "msg_1", NOW, "{}"), "{}");
        assertThatThrownBy(() -> new WebhookSignature(List.of("whsec_c2hvcnQ="), Duration.ofMinutes(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
