package com.quenty.pickup.zones;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** A place on earth, in degrees of WGS 84. */
public record GeoPoint(
        @Schema(description = "Degrees, north is positive.", example = "4.6533") @DecimalMin("-90") @DecimalMax("90")
        double latitude,

        @Schema(description = "Degrees, east is positive.", example = "-74.0836") @DecimalMin("-180") @DecimalMax("180")
        double longitude) {}
