package com.quenty.auth.signingkeys;

import com.quenty.auth.tokens.AesGcm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets that must not be readable in a copy of the database. Its key is configured, never stored in the
 * database.
 */
@Component
class MasterKeyCipher {

    private static final int BYTES = 32;

    private final SecretKey key;

    MasterKeyCipher(SigningKeyProperties properties) {
        this.key = new SecretKeySpec(decoded(properties.masterKey()), "AES");
    }

    /** @param context what the secret belongs to; decryption needs the same */
    byte[] seal(byte[] secret, String context) {
        return AesGcm.seal(key, secret, context.getBytes(StandardCharsets.UTF_8));
    }

    byte[] open(byte[] sealed, String context) {
        try {
            return AesGcm.open(key, sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s can't be decrypted: quenty.auth.signing-keys.master-key is not the one it was encrypted with"
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
            throw new IllegalStateException("quenty.auth.signing-keys.master-key is not base64", e);
        }
        throw new IllegalStateException(
                "quenty.auth.signing-keys.master-key must be %d random bytes in base64".formatted(BYTES));
    }
}
