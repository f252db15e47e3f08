package com.quenty.pickup.routes;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxStops stops of one driver on one day
 * @param lateAfter by how much a stop may be behind its plan before that is told
 * @param startAhead how long before its planned departure a route may be started
 * @param startBehind how long after its departure a route may still be made by hand
 * @param clockTolerance by how much the clock of a device may be ahead, or tell of a time before the route began
 * @param beforeWindow how long before the window of a pickup its customer may be said not to be ready
 */
@ConfigurationProperties("quenty.pickup.routes")
public record RouteProperties(
        @DefaultValue("20") int maxStops,
        @DefaultValue("15m") Duration lateAfter,
        @DefaultValue("6h") Duration startAhead,
        @DefaultValue("6h") Duration startBehind,
        @DefaultValue("15m") Duration clockTolerance,
        @DefaultValue("5m") Duration beforeWindow) {

    public RouteProperties {
        boolean backwards = Stream.of(lateAfter, startAhead, startBehind, clockTolerance, beforeWindow)
                .anyMatch(Duration::isNegative);
        if (maxStops < 1 || backwards) {
            throw new IllegalArgumentException(
                    "quenty.pickup.routes: max-stops is at least 1, and no time is less than 0");
        }
    }
}
