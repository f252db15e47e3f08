package com.quenty.pickup.pickups.missed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every pause between two looks at the windows
 * @param after how long after its window a pickup that no route has is not served
 * @param closedAfter how long after its window one for which nobody has chosen another is closed
 */
@ConfigurationProperties("quenty.pickup.missed")
record MissedPickupProperties(
        @DefaultValue("5m") Duration every,
        @DefaultValue("15m") Duration after,
        @DefaultValue("7d") Duration closedAfter) {}
