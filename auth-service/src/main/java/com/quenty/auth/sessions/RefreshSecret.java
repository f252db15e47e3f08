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
 * A refresh token as its holder has it: a family key, which all tokens of one session share, and 256 random bits of its
 * own. Only a hash of the whole is stored, and the newest token of the session encrypted under the family key: a reader
 * of the database learns neither, and a holder of any token of the family learns the newest in one step.
 */
record RefreshSecret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] NEWEST = "newest refresh token of a session".getBytes(StandardCharsets.UTF_8);
    private static final char BETWEEN = '.';

    /** The first of a new family. */
    static RefreshSecret first() {
        return new RefreshSecret(random() + BETWEEN + random());
    }

    /** The next of the same family; of a new one if this is from before there were families. */
    RefreshSecret next() {
        return isOfFamily() ? new RefreshSecret(family() + BETWEEN + random()) : first();
    }

    boolean isOfFamily() {
        return value.indexOf(BETWEEN) > 0;
    }

    private String family() {
        return value.substring(0, value.indexOf(BETWEEN));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String hash() {
        return HexFormat.of().formatHex(sha256(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Under the family key: readable with every token of the family. */
    byte[] sealed() {
        return AesGcm.seal(sealingKey(), value.getBytes(StandardCharsets.UTF_8), NEWEST);
    }

    /** The newest token of the family of this one. */
    RefreshSecret open(byte[] sealed) {
        try {
            return new RefreshSecret(new String(AesGcm.open(sealingKey(), sealed, NEWEST), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the newest token does not open with one of its family", e);
        }
    }

    private SecretKey sealingKey() {
        return new SecretKeySpec(sha256(("family:" + family()).getBytes(StandardCharsets.UTF_8)), "AES");
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
