package com.quenty.pickup.pickups;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where the driver comes, as the customer writes it. */
public record Place(
        @Schema(description = "Street, number, floor.", example = "Calle 10 # 43-12, Apto 502")
        @NotBlank
        @Size(max = 500)
        String pickupAddress,

        @Schema(description = "Decides the zone, and with it hours and prices.", example = "050021")
        @NotBlank
        @Size(max = 20)
        String postalCode,

        @Schema(example = "Medellín") @Size(max = 100) @Nullable
        String city,

        @Schema(description = "State, department or region.", example = "Antioquia") @Size(max = 100) @Nullable
        String state,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @NotBlank @CountryCode
        String country,

        @Schema(
                description =
                        "WGS 84, with `pickup_longitude`; the zone's centre stands for both when left out. With as many decimals as the"
                                + " device has: kept is the nearest number in double precision, some 15 digits. 0, 0 is refused, and so is a"
                                + " place far from the zone of the postal code.",
                example = "6.20859")
        @DecimalMin("-90")
        @DecimalMax("90")
        @Nullable
        BigDecimal pickupLatitude,

        @Schema(description = "WGS 84.", example = "-75.56781") @DecimalMin("-180") @DecimalMax("180") @Nullable
        BigDecimal pickupLongitude) {

    public Place {
        pickupAddress = TextRules.trimmed(pickupAddress);
        postalCode = TextRules.trimmed(postalCode);
        city = TextRules.trimmed(city);
        state = TextRules.trimmed(state);
        pickupLatitude = kept(pickupLatitude);
        pickupLongitude = kept(pickupLongitude);
    }

    /** As the column keeps it, in the fewest decimals that mean it. */
    private static @Nullable BigDecimal kept(@Nullable BigDecimal degrees) {
        if (degrees == null) {
            return null;
        }
        var shortest = BigDecimal.valueOf(degrees.doubleValue()).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Null where the address came without coordinates. */
    @Nullable
    public GeoPoint location() {
        return pickupLatitude == null || pickupLongitude == null
                ? null
                : new GeoPoint(pickupLatitude.doubleValue(), pickupLongitude.doubleValue());
    }
}
