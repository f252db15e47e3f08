package com.quenty.pickup.routes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxStops stops of one driver on one day
 * @param lateAfter by how much a stop may be behind its plan before that is told
 * @param startAhead how long before its planned departure a route may be started
 */
@ConfigurationProperties("quenty.pickup.routes")
public record RouteProperties(
        @DefaultValue("20") int maxStops,
        @DefaultValue("15m") Duration lateAfter,
        @DefaultValue("6h") Duration startAhead) {

    public RouteProperties {
        if (maxStops < 1 || lateAfter.isNegative() || startAhead.isNegative()) {
            throw new IllegalArgumentException(
                    "quenty.pickup.routes: max-stops is at least 1, late-after and start-ahead no less than 0");
        }
    }
}
