package com.quenty.pickup.plans.quotes;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.travel.KnownPlace;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks when a driver could come. */
record QuotePickupRequest(
        @Schema(
                description =
                        "The company of the drivers; others than their own only for callers who see the whole platform.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(example = "050021") @NotBlank @Size(max = 20)
        String postalCode,

        @Schema(example = "CO") @NotBlank @CountryCode String country,

        @Schema(description = "WGS 84; the zone's centre when both are left out.", example = "6.20859")
        @DecimalMin("-90")
        @DecimalMax("90")
        @Nullable
        Double pickupLatitude,

        @Schema(description = "WGS 84.", example = "-75.56781") @DecimalMin("-180") @DecimalMax("180") @Nullable
        Double pickupLongitude,

        @Schema(example = "2") @NotNull @Positive @Max(1000) Integer packageCount,

        @Schema(description = "kg, all packages together.", example = "12.5") @NotNull @Positive @DecimalMax("9999")
        Double weightKg,

        @Schema(description = "m3, all packages together.", example = "0.2")
        @PositiveOrZero
        @DecimalMax("1000")
        @Nullable
        Double volumeM3,

        @Schema(description = "At the door.", defaultValue = "5", example = "5") @PositiveOrZero @Max(480) @Nullable
        Integer serviceMinutes,

        @Schema(example = "[\"refrigerated\"]") @Size(max = 20) @Nullable
        List<@NotBlank @Size(max = 50) String> requiredSkills,

        @Schema(description = "Earliest beginning; now when left out.", example = "2026-12-01T14:00:00Z") @Nullable
        Instant wantedFrom,

        @Schema(description = "Length of the window.", defaultValue = "60", example = "60") @Min(15) @Max(480) @Nullable
        Integer windowMinutes) {

    QuotePickupRequest {
        postalCode = TextRules.trimmed(postalCode);
    }

    /** Null where no coordinates are given. */
    @Nullable
    GeoPoint place() {
        return pickupLatitude == null || pickupLongitude == null ? null : new GeoPoint(pickupLatitude, pickupLongitude);
    }

    /** @throws ValidationFailed when one coordinate is missing */
    void requireSound() {
        if ((pickupLatitude == null) != (pickupLongitude == null)) {
            throw ValidationFailed.of(
                    pickupLatitude == null ? "/pickup_latitude" : "/pickup_longitude",
                    "must be given with the other one");
        }
        if (pickupLatitude != null
                && pickupLongitude != null
                && KnownPlace.Coordinates.areUnknown(pickupLatitude, pickupLongitude)) {
            throw ValidationFailed.of(
                    "/pickup_latitude", "must not be 0 with the longitude, which stands for an unknown place");
        }
    }
}
