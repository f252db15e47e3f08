package com.quenty.intlshipping.rates;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param timeBox for all carriers together; one without an answer by then is missing
 * @param validFor how long a rate holds
 */
@ConfigurationProperties("quenty.intlshipping.rates")
record RateProperties(
        @DefaultValue("2s") Duration timeBox,
        @DefaultValue("24h") Duration validFor) {}
