package com.quenty.pickup.evidence;

import com.quenty.pickup.travel.GeoPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Where a driver's device says it is. */
public record DevicePosition(
        @Schema(description = "WGS 84.", example = "6.20861") @DecimalMin("-90") @DecimalMax("90")
        double latitude,

        @Schema(description = "WGS 84.", example = "-75.56779") @DecimalMin("-180") @DecimalMax("180")
        double longitude,

        @Schema(description = "In metres, as the device says.", example = "8")
        @PositiveOrZero
        @DecimalMax("100000")
        @Nullable
        Double accuracyM) {

    /** The mean radius of the Earth. A proof says "at the door" or "streets away": the flattening is no matter here. */
    private static final double EARTH_RADIUS_M = 6_371_008.8;

    /** In metres, along the surface, to the tenth. */
    public BigDecimal metresTo(GeoPoint point) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(point.latitude());
        double rise = Math.sin((there - here) / 2);
        double turn = Math.sin(Math.toRadians(point.longitude() - longitude) / 2);
        double half = Math.clamp(rise * rise + Math.cos(here) * Math.cos(there) * turn * turn, 0, 1);
        return BigDecimal.valueOf(2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(half)))
                .setScale(1, RoundingMode.HALF_UP);
    }
}
