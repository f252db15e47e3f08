package com.quenty.intlshipping.carriers;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A carrier's key as it is kept: an envelope. The key is encrypted by a data key of its own, and that one by a master key.
 *
 * @param masterKeyId of the master key
 * @param dataKey encrypted by the master key, in base64
 * @param secret encrypted by the data key, in base64
 */
record SealedKey(String masterKeyId, String dataKey, String secret) {

    private static final String FORM = "v1";
    private static final Pattern BETWEEN = Pattern.compile("\\.");
    private static final int PARTS = 4;

    static SealedKey of(String masterKeyId, byte[] dataKey, byte[] secret) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return new SealedKey(masterKeyId, base64.encodeToString(dataKey), base64.encodeToString(secret));
    }

    static SealedKey parse(String text) {
        var parts = BETWEEN.split(text);
        if (parts.length != PARTS || !parts[0].equals(FORM)) {
            throw new IllegalStateException("the key of a carrier is kept in a form that is not known");
        }
        return new SealedKey(parts[1], parts[2], parts[3]);
    }

    byte[] dataKeyBytes() {
        return Base64.getUrlDecoder().decode(dataKey);
    }

    byte[] secretBytes() {
        return Base64.getUrlDecoder().decode(secret);
    }

    String text() {
        return String.join(".", FORM, masterKeyId, dataKey, secret);
    }
}
