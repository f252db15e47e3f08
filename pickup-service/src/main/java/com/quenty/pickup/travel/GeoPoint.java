package com.quenty.pickup.travel;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** A point on Earth, in degrees of WGS 84. */
@KnownPlace
public record GeoPoint(
        @Schema(description = "Degrees, north is positive.", example = "4.6533") @DecimalMin("-90") @DecimalMax("90")
        double latitude,

        @Schema(description = "Degrees, east is positive.", example = "-74.0836") @DecimalMin("-180") @DecimalMax("180")
        double longitude)
        implements KnownPlace.Coordinates {

    private static final double EQUATOR_RADIUS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;

    /**
     * Metres to the other along the surface: Lambert's formula for long lines, good to some metres. Finite for all pairs;
     * between opposite points of the equator, where the formula does not hold, 0.2 % too long.
     */
    public double metresTo(GeoPoint other) {
        double here = reduced(latitude);
        double there = reduced(other.latitude);
        double halfRise = Math.sin((there - here) / 2);
        double halfTurn = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double half = Math.clamp(halfRise * halfRise + Math.cos(here) * Math.cos(there) * halfTurn * halfTurn, 0, 1);
        double angle = 2 * Math.asin(Math.sqrt(half));
        if (half == 0 || half == 1) {
            return EQUATOR_RADIUS * angle;
        }
        double middle = Math.sin((here + there) / 2);
        double sum = middle * middle;
        double difference = halfRise * halfRise;
        double x = (angle - Math.sin(angle)) * sum * (1 - difference) / (1 - half);
        double y = (angle + Math.sin(angle)) * (1 - sum) * difference / half;
        return EQUATOR_RADIUS * (angle - FLATTENING / 2 * (x + y));
    }

    private static double reduced(double latitude) {
        return Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(latitude)));
    }
}
