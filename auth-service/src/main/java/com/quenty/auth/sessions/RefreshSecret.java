package com.quenty.auth.sessions;

import com.quenty.auth.tokens.AesGcm;
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
 * A refresh token as its holder has it: 256 random bits. Only its hash is stored, and its successor encrypted
 * under a key that is derived from it: a reader of the database learns neither.
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
        return AesGcm.seal(sealingKey(), successor.value.getBytes(StandardCharsets.UTF_8), SUCCESSOR);
    }

    RefreshSecret open(byte[] sealed) {
        try {
            return new RefreshSecret(new String(AesGcm.open(sealingKey(), sealed, SUCCESSOR), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored successor does not open with the token it replaces", e);
        }
    }

    /** Differs from the stored hash, which must not decrypt the successor. */
    private SecretKey sealingKey() {
        return new SecretKeySpec(sha256(("seal:" + value).getBytes(StandardCharsets.UTF_8)), "AES");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    @Override
    public String toString() {
        return "RefreshSecret[hidden]";
    }
}
