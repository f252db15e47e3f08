package com.quenty.pickup.evidence;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.travel.KnownPlace;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Where a driver's device says it is. */
@KnownPlace
public record DevicePosition(
        @Schema(description = "WGS 84.", example = "6.20861") @DecimalMin("-90") @DecimalMax("90")
        double latitude,

        @Schema(description = "WGS 84.", example = "-75.56779") @DecimalMin("-180") @DecimalMax("180")
        double longitude,

        @Schema(description = "In metres, as the device says.", example = "8")
        @PositiveOrZero
        @DecimalMax("100000")
        @Nullable
        Double accuracyM)
        implements KnownPlace.Coordinates {

    /** Beyond what the device says of its accuracy; streets away from the door. */
    public static final int FAR_OFF_M = 1000;

    /** In metres, along the surface, to the tenth. */
    public BigDecimal metresTo(GeoPoint point) {
        return BigDecimal.valueOf(new GeoPoint(latitude, longitude).metresTo(point))
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** @param distanceM to the address */
    public boolean isFarOff(BigDecimal distanceM) {
        return distanceM.doubleValue() > FAR_OFF_M + (accuracyM == null ? 0 : accuracyM);
    }
}
