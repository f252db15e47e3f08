package com.quenty.pickup.routes;

import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.travel.TravelEstimate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** How long ways take that were not planned, in the traffic of the hour: estimated, so that it asks nobody and may be used anywhere. */
@Component
public class LegCalculator {

    private static final double MOST_SECONDS = Duration.ofDays(7).toSeconds();

    private final TravelEstimate estimate;
    private final SpeedProfile speed;

    LegCalculator(TravelEstimate estimate, SpeedProfile speed) {
        this.estimate = estimate;
        this.speed = speed;
    }

    /** @param zone in which the hours of the traffic are told */
    public Duration time(GeoPoint from, GeoPoint to, Instant leaving, ZoneId zone) {
        return inTraffic(estimate.seconds(from, to), leaving, zone);
    }

    /** @param freeFlow seconds on empty roads */
    public Duration inTraffic(double freeFlow, Instant leaving, ZoneId zone) {
        double second = leaving.atZone(zone).toLocalTime().toSecondOfDay();
        double seconds = speed.arrival(second, Math.min(freeFlow, MOST_SECONDS)) - second;
        return Duration.ofSeconds((long) Math.ceil(seconds));
    }
}
