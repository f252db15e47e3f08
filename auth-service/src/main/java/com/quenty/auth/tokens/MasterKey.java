package com.quenty.auth.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Encrypts what must not be readable in a copy of the database. It lives in the configuration, never beside the data. */
@Component
class MasterKey {

    private static final int BYTES = 32;

    private final SecretKey key;

    MasterKey(@Value("${quenty.auth.master-key:}") String base64) {
        this.key = new SecretKeySpec(decoded(base64), "AES");
    }

    /** @param context what the secret belongs to; it opens only there */
    byte[] seal(byte[] secret, String context) {
        return Sealing.seal(key, secret, context.getBytes(StandardCharsets.UTF_8));
    }

    byte[] open(byte[] sealed, String context) {
        try {
            return Sealing.open(key, sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s can't be decrypted: quenty.auth.master-key is not the one it was encrypted with"
                            .formatted(context),
                    e);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("quenty.auth.master-key is not base64", e);
        }
        throw new IllegalStateException("quenty.auth.master-key must be %d random bytes in base64".formatted(BYTES));
    }
}
