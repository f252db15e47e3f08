package com.quenty.intlshipping.carriers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key from the configuration, which encrypts other keys and never leaves the process.
 *
 * @param id the beginning of its digest: tells keys apart and says nothing of them
 */
record MasterKey(String id, SecretKey key) {

    private static final int ID_BYTES = 8;

    /** @param base64 32 bytes */
    static MasterKey of(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new MasterKey("k" + HexFormat.of().formatHex(digest, 0, ID_BYTES), new SecretKeySpec(bytes, "AES"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[%s]".formatted(id);
    }
}
