package com.quenty.intlshipping.manifests.decisions;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param unverifiedLimits by ISO 4217: values up to which a company that is not verified may send goods; nothing in other
 *     currencies
 */
@ConfigurationProperties("quenty.intlshipping.manifests")
record ManifestProperties(@Nullable Map<String, BigDecimal> unverifiedLimits) {

    private static final Map<String, BigDecimal> USUAL = Map.of("USD", new BigDecimal("1000"));

    BigDecimal unverifiedLimit(String currency) {
        var limits = unverifiedLimits == null ? USUAL : unverifiedLimits;
        return limits.getOrDefault(currency, BigDecimal.ZERO);
    }
}
