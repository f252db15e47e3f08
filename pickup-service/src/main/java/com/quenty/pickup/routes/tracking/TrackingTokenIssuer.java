package com.quenty.pickup.routes.tracking;

import com.quenty.platform.identity.ExternalId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tokens of tracking links: a version, the second of expiry and the pickup's id, with an HMAC-SHA-256 over them, in Base64 for URLs. Nothing
 * in them is secret, and nothing in them can be changed.
 */
@Component
class TrackingTokenIssuer {

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Long.BYTES;
    private static final int SIGNATURE = 32;
    private static final int LONGEST = 400;
    private static final String ALGORITHM = "HmacSHA256";

    /** So that a key that signs other things too can't be made to sign a link. */
    private static final byte[] PURPOSE = "quenty pickup tracking link".getBytes(StandardCharsets.US_ASCII);

    private final TrackingProperties properties;

    TrackingTokenIssuer(TrackingProperties properties) {
        this.properties = properties;
    }

    /** @throws TrackingProblems.TrackingUnavailable when no key is configured */
    String issue(String pickupId, Instant expiresAt) {
        var key = properties.signingKey();
        if (key == null) {
            throw new TrackingProblems.TrackingUnavailable();
        }
        var id = pickupId.getBytes(StandardCharsets.US_ASCII);
        var content = ByteBuffer.allocate(HEAD + id.length)
                .put(VERSION)
                .putLong(expiresAt.getEpochSecond())
                .put(id)
                .array();
        var token = Arrays.copyOf(content, content.length + SIGNATURE);
        System.arraycopy(signature(key, content), 0, token, content.length, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * The id of the pickup.
     *
     * @throws TrackingProblems.TrackingLinkInvalid when it was not issued here
     * @throws TrackingProblems.TrackingLinkExpired when its time is over
     */
    String read(String token, Instant now) {
        var bytes = decoded(token);
        if (bytes.length <= HEAD + SIGNATURE || bytes[0] != VERSION) {
            throw new TrackingProblems.TrackingLinkInvalid();
        }
        var content = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
        var signature = Arrays.copyOfRange(bytes, content.length, bytes.length);
        if (properties.knownKeys().stream()
                .noneMatch(key -> MessageDigest.isEqual(signature(key, content), signature))) {
            throw new TrackingProblems.TrackingLinkInvalid();
        }
        var pickupId = new String(content, HEAD, content.length - HEAD, StandardCharsets.US_ASCII);
        if (!ExternalId.isValid("PU", pickupId)) {
            throw new TrackingProblems.TrackingLinkInvalid();
        }
        if (!now.isBefore(Instant.ofEpochSecond(ByteBuffer.wrap(content).getLong(1)))) {
            throw new TrackingProblems.TrackingLinkExpired();
        }
        return pickupId;
    }

    /** The one spelling of its bytes alone: another would be another link to the same. */
    private static byte[] decoded(String token) {
        if (token.length() > LONGEST) {
            throw new TrackingProblems.TrackingLinkInvalid();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // as below
        }
        throw new TrackingProblems.TrackingLinkInvalid();
    }

    private static byte[] signature(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(PURPOSE);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
