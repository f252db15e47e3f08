package com.quenty.auth.tokens;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param accessLife of an access token
 * @param keyLife after which a new key signs
 * @param keyOverlap how long the key before stays published: a token's life and what clocks and caches may lag
 */
@ConfigurationProperties("quenty.auth.tokens")
public record TokenSettings(
        @DefaultValue("15m") Duration accessLife,
        @DefaultValue("30d") Duration keyLife,
        @DefaultValue("25m") Duration keyOverlap) {

    public TokenSettings {
        if (keyOverlap.compareTo(accessLife) < 0) {
            throw new IllegalArgumentException("quenty.auth.tokens.key-overlap is shorter than a token lives");
        }
    }
}
