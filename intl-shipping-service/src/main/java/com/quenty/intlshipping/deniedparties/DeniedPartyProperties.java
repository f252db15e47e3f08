package com.quenty.intlshipping.deniedparties;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param file location of the list, such as {@code file:/etc/quenty/denied-parties.json}; an example when it is not said
 * @param loadEvery pause between two looks at the file
 * @param reviewScore score from which a person has to look at a name
 * @param blockScore score from which nothing is sent
 */
@ConfigurationProperties("quenty.intlshipping.denied-parties")
record DeniedPartyProperties(
        @DefaultValue("classpath:denied-parties-demo.json") String file,
        @DefaultValue("1h") Duration loadEvery,
        @DefaultValue("0.85") BigDecimal reviewScore,
        @DefaultValue("0.95") BigDecimal blockScore) {

    DeniedPartyProperties {
        if (reviewScore.signum() <= 0
                || reviewScore.compareTo(blockScore) > 0
                || blockScore.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "quenty.intlshipping.denied-parties.review-score and block-score must be above 0, at most 1, and in this order");
        }
    }
}
