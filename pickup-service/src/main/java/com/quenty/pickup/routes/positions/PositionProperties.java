package com.quenty.pickup.routes.positions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param spacing positions that are nearer to a kept one in time are left out
 * @param farthestKm from the depot and from every stop of the route: positions beyond it are faults of the device, and left out
 * @param pause a device waits so long between two requests
 * @param keptFor how long they are kept
 * @param shownFor how old a position may be to be shown to a customer
 */
@ConfigurationProperties("quenty.pickup.positions")
record PositionProperties(
        @DefaultValue("10s") Duration spacing,
        @DefaultValue("300") int farthestKm,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("30d") Duration keptFor,
        @DefaultValue("15m") Duration shownFor) {

    PositionProperties {
        if (spacing.isNegative() || pause.isNegative() || keptFor.isNegative() || shownFor.isNegative()) {
            throw new IllegalArgumentException("quenty.pickup.positions: no duration is negative");
        }
        if (farthestKm < 1) {
            throw new IllegalArgumentException("quenty.pickup.positions: farthest-km is at least 1");
        }
    }
}
