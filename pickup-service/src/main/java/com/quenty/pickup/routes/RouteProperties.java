package com.quenty.pickup.routes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxStops stops of one driver on one day
 * @param lateAfter by how much a stop may be behind its plan before that is told
 * @param startAhead how long before its planned departure a route may be started
 * @param startBehind how long after its departure a route may still be made by hand
 */
@ConfigurationProperties("quenty.pickup.routes")
public record RouteProperties(
        @DefaultValue("20") int maxStops,
        @DefaultValue("15m") Duration lateAfter,
        @DefaultValue("6h") Duration startAhead,
        @DefaultValue("6h") Duration startBehind) {

    public RouteProperties {
        if (maxStops < 1 || lateAfter.isNegative() || startAhead.isNegative() || startBehind.isNegative()) {
            throw new IllegalArgumentException(
                    "quenty.pickup.routes: max-stops is at least 1, late-after, start-ahead and start-behind no less than 0");
        }
    }
}
