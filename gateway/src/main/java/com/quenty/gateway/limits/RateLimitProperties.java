package com.quenty.gateway.limits;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled off for measurements
 * @param tracked so many principals and addresses are remembered per policy; beyond that the least asked for are forgotten
 * @param policies by the name that the RateLimit headers give them
 */
@ConfigurationProperties("quenty.gateway.rate-limits")
record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("100000") int tracked,
        @DefaultValue Map<String, Policy> policies) {

    /**
     * @param by whose requests are counted together
     * @param quota so many
     * @param window in this time
     * @param paths patterns this policy holds for; none for all
     */
    record Policy(
            By by,
            long quota,
            Duration window,
            @DefaultValue List<String> paths) {}

    enum By {
        /** The client's address; known before the token is looked at, so it also bounds guessing. */
        ADDRESS,
        /** The {@code sub} of the token. */
        PRINCIPAL
    }
}
