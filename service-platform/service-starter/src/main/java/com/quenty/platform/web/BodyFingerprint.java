package com.quenty.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * A hash of what was sent, query and body, in 32 bytes. Taken while the body is read, since it can be read only once,
 * and only of requests that carry an {@code Idempotency-Key}.
 */
public final class BodyFingerprint {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String BODY_DIGEST = BodyFingerprint.class.getName();

    private BodyFingerprint() {}

    /** Two requests to one path have the same fingerprint exactly when they ask for the same. */
    public static byte[] of(HttpServletRequest request) {
        var digest = sha256();
        if (request.getAttribute(BODY_DIGEST) instanceof byte[] body) {
            digest.update(body);
        }
        digest.update(Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    /** The body to read in place of the request's own. */
    static InputStream taken(HttpServletRequest request, InputStream body) throws IOException {
        if (request.getHeader(IDEMPOTENCY_KEY) == null) {
            return body;
        }
        var bytes = body.readAllBytes();
        request.setAttribute(BODY_DIGEST, sha256().digest(bytes));
        return new ByteArrayInputStream(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
