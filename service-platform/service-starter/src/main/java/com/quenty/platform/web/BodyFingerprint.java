package com.quenty.platform.web;

import com.quenty.platform.problem.MalformedJson;
import com.quenty.platform.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A hash of what was asked for, query and body, in 32 bytes. Taken while the body is read, since it can be read only
 * once, and only of requests that carry an {@code Idempotency-Key}. Spelling does not matter: spacing, escapes and the
 * order of members are no part of what a request says.
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
        digest.update(query(request).getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    private static String query(HttpServletRequest request) {
        return Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /**
     * The body to read in place of the request's own.
     *
     * @throws MalformedRequest when it breaks off
     * @throws MalformedJson when it is not UTF-8; the parser alone would also take UTF-16 and UTF-32
     */
    static InputStream taken(HttpServletRequest request, InputStream body) {
        var bytes = read(body);
        if (!isUtf8(bytes)) {
            throw MalformedJson.notUtf8();
        }
        if (request.getHeader(IDEMPOTENCY_KEY) != null) {
            request.setAttribute(BODY_DIGEST, sha256().digest(CanonicalJson.of(bytes)));
        }
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException brokenOff) {
            throw new MalformedRequest("The body broke off.");
        }
    }

    /** And so no UTF-16 or UTF-32, in which every JSON text has zero bytes. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException other) {
            return false;
        }
        for (var next : bytes) {
            if (next == 0) {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
