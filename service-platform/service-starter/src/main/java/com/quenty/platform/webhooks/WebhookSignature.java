package com.quenty.platform.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of the specification Standard Webhooks: HMAC-SHA256 over id, time and body, of which a message may carry several
 * while secrets are changed. Compared in constant time. Pure.
 */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";

    /** A secret that can be guessed would sign anything. */
    private static final int FEWEST_BYTES = 24;

    private final List<byte[]> keys;
    private final Duration tolerance;

    /** @throws IllegalArgumentException for a secret that is no Base64 or too short */
    public WebhookSignature(List<String> secrets, Duration tolerance) {
        this.keys = secrets.stream().map(WebhookSignature::key).toList();
        this.tolerance = tolerance;
    }

    private static byte[] key(String secret) {
        var key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (key.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("a webhook secret has at least %d bytes".formatted(FEWEST_BYTES));
        }
        return key;
    }

    /**
     * @param id of the message, the header {@code webhook-id}
     * @param timestamp Unix seconds, the header {@code webhook-timestamp}
     * @param signatures with their version, separated by blanks, the header {@code webhook-signature}
     * @param body as it was sent: the signature is over its bytes
     * @throws WebhookProblems.WebhookUnsigned when no secret has signed this
     * @throws WebhookProblems.WebhookOld when it was signed too long ago, or in the future
     */
    public void require(
            @Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body, Instant now) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("[0-9]{1,12}")) {
            throw new WebhookProblems.WebhookUnsigned();
        }
        boolean signed = false;
        for (var key : keys) {
            var expected = signature(key, id, timestamp, body);
            for (var signature : signatures.split(" ")) {
                signed |= signature.startsWith(VERSION)
                        && MessageDigest.isEqual(
                                expected.getBytes(StandardCharsets.US_ASCII),
                                signature.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!signed) {
            throw new WebhookProblems.WebhookUnsigned();
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.abs().compareTo(tolerance) > 0) {
            throw new WebhookProblems.WebhookOld();
        }
    }

    /**
     * Signs a message of ours, once by each secret, so that its receiver can change from one to the other.
     *
     * @param id the same at every attempt to deliver it
     * @return the header {@code webhook-signature}
     * @throws IllegalArgumentException for a secret that is no Base64 or too short
     */
    public static String sign(List<String> secrets, String id, Instant at, byte[] body) {
        var timestamp = Long.toString(at.getEpochSecond());
        return secrets.stream()
                .map(secret -> VERSION + signature(key(secret), id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    /** Base64 of the HMAC. */
    private static String signature(byte[] key, String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
