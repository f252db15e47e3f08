package com.quenty.platform.deliveries;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstPause before the second attempt; doubled with each further one
 * @param longestPause the pause does not grow beyond this
 * @param giveUpAfter this long after it was due first, a failing delivery is put aside
 */
@ConfigurationProperties("quenty.deliveries")
record DeliveryProperties(
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("3d") Duration giveUpAfter) {}
