package com.quenty.pickup.routes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxStops stops of one driver on one day, of routes that are made by hand
 * @param lateAfter by how much a stop may be behind its plan before that is told
 */
@ConfigurationProperties("quenty.pickup.routes")
public record RouteProperties(
        @DefaultValue("20") int maxStops,
        @DefaultValue("15m") Duration lateAfter) {

    public RouteProperties {
        if (maxStops < 1 || lateAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "quenty.pickup.routes: max-stops is at least 1, late-after no less than 0");
        }
    }
}
