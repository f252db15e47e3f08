package com.quenty.pickup.plans.quotes;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param costPerKm of driving, in whatever unit quotes are compared in
 * @param windows that are offered at most
 * @param routes that are looked at, those of the nearest depots: each takes some microseconds for each window
 */
@ConfigurationProperties("quenty.pickup.quotes")
record QuoteProperties(
        @DefaultValue("1") BigDecimal costPerKm,
        @DefaultValue("3") int windows,
        @DefaultValue("100") int routes) {}
