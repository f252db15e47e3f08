package com.quenty.auth.sessions;

import com.quenty.auth.tokens.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A refresh token as its holder has it: 256 random bits. We keep only its hash, and its successor sealed under a key that is
 * made from it: whoever reads the database learns neither.
 */
record RefreshSecret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SUCCESSOR = "successor of a refresh token".getBytes(StandardCharsets.UTF_8);

    static RefreshSecret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RefreshSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return HexFormat.of().formatHex(sha256(value.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] seal(RefreshSecret successor) {
        return Sealing.seal(sealingKey(), successor.value.getBytes(StandardCharsets.UTF_8), SUCCESSOR);
    }

    RefreshSecret open(byte[] sealed) {
        try {
            return new RefreshSecret(new String(Sealing.open(sealingKey(), sealed, SUCCESSOR), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored successor does not open with the token it replaces", e);
        }
    }

    /** Another hash than the stored one, or the stored one would open it. */
    private SecretKey sealingKey() {
        return new SecretKeySpec(sha256(("seal:" + value).getBytes(StandardCharsets.UTF_8)), "AES");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not to be had", e);
        }
    }

    @Override
    public String toString() {
        return "RefreshSecret[hidden]";
    }
}
