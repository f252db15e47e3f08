package com.quenty.intlshipping.tracking;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A carrier that has a secret and signs what it tells by the library of the specification. */
record SignedCarrier(String code, String secret, ApiClient anybody, MutableClock clock) {

    static SignedCarrier create(RestTestClient http, MutableClock clock, String code) {
        var staff = ApiClient.of(http);
        staff.post(
                        "/api/v1/carriers",
                        Json.of("code", code, "name", code, "supported_services", List.of(), "capabilities", List.of()))
                .is(201);
        var carrier = new SignedCarrier(code, secret(code.hashCode()), ApiClient.anonymous(http), clock);
        staff.post("/api/v1/carriers/%s/webhook-secrets".formatted(code), Json.of("webhook_secret", carrier.secret()))
                .is(201);
        return carrier;
    }

    static String secret(long seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    SignedCarrier signingBy(String otherSecret) {
        return new SignedCarrier(code, otherSecret, anybody, clock);
    }

    /** {@code {"code": "X", "status": "in_transit", "occurred_at": …}}. */
    static Map<String, @Nullable Object> event(TrackingStatus status, Instant occurredAt) {
        return Json.of(
                "code",
                status.code().toUpperCase(),
                "status",
                status.code(),
                "occurred_at",
                occurredAt.toString(),
                "city",
                "Madrid",
                "country",
                "ES");
    }

    @SafeVarargs
    static String message(String number, Map<String, @Nullable Object>... events) {
        return """
                {"type": "tracking.updated", "timestamp": "2026-11-26T12:00:00Z", "carrier_account": 7,
                 "data": {"tracking_number": "%s", "events": [%s]}}""".formatted(
                        number, Arrays.stream(events).map(SignedCarrier::json).collect(Collectors.joining(", ")));
    }

    private static String json(Map<String, @Nullable Object> event) {
        return event.entrySet().stream()
                .map(member -> member.getValue() == null
                        ? "\"%s\": null".formatted(member.getKey())
                        : "\"%s\": \"%s\"".formatted(member.getKey(), member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @SafeVarargs
    final Answer tell(String number, Map<String, @Nullable Object>... events) {
        return send(message(number, events));
    }

    Answer send(String body) {
        return send(ExternalId.next("msg"), clock.instant(), body);
    }

    Answer send(String id, Instant at, String body) {
        return anybody.with("webhook-id", id)
                .with("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .with("webhook-signature", signature(id, at, body))
                .post("/api/v1/carriers/%s/tracking-events".formatted(code), body);
    }

    String signature(String id, Instant at, String body) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
