package com.quenty.auth.signingkeys;

import com.quenty.auth.tokens.TokenProperties;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param masterKey 32 random bytes in base64; encrypts the private keys
 * @param life how long a key signs before the next one replaces it
 * @param overlap how long a replaced key stays published: lifetime of a token, and what clocks and caches may lag
 */
@ConfigurationProperties("quenty.auth.signing-keys")
record SigningKeyProperties(
        @DefaultValue("") String masterKey,
        @DefaultValue("30d") Duration life,
        @DefaultValue("25m") Duration overlap) {

    /** Fails when a key would be withdrawn before the last token that it signed has expired. */
    void requireLongerThan(TokenProperties tokens) {
        if (overlap.compareTo(tokens.accessLife()) < 0) {
            throw new IllegalArgumentException(
                    "quenty.auth.signing-keys.overlap is shorter than quenty.auth.tokens.access-life");
        }
    }

    @Override
    public String toString() {
        return "SigningKeyProperties[%s, %s]".formatted(life, overlap);
    }
}
