package com.quenty.platform.idempotency;

import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.web.BodyFingerprint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A request that came with an {@code Idempotency-Key}.
 *
 * @param principal whose key it is; keys of different callers never meet
 * @param endpoint method and path; one key may go to several endpoints, as a delivery's does
 * @param fingerprint of query and body
 */
record KeyedRequest(String principal, String endpoint, String key, byte[] fingerprint) {

    /** Visible ASCII, long enough for any UUID with a prefix. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** @return null outside of a request, and for one without a key */
    static @Nullable KeyedRequest current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : null;
    }

    private static @Nullable KeyedRequest of(HttpServletRequest request) {
        var key = keyOf(request);
        if (key == null) {
            return null;
        }
        var principal = request.getUserPrincipal();
        return new KeyedRequest(
                principal == null ? "anonymous" : principal.getName(),
                request.getMethod() + ' ' + request.getRequestURI(),
                key,
                BodyFingerprint.of(request));
    }

    static @Nullable String keyOf(HttpServletRequest request) {
        var key = request.getHeader(BodyFingerprint.IDEMPOTENCY_KEY);
        if (key == null || KEY.matcher(key).matches()) {
            return key;
        }
        throw ValidationFailed.of(
                BodyFingerprint.IDEMPOTENCY_KEY, "must be 1 to 200 visible ASCII characters without blanks");
    }

    /** The identity of the request: no other has the same. */
    String identity() {
        return String.join("\n", principal, endpoint, key, HexFormat.of().formatHex(fingerprint));
    }

    /** Marks the answer as a repeated one. */
    static void markReplayed() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            attributes.getResponse().setHeader("Idempotent-Replayed", "true");
        }
    }
}
