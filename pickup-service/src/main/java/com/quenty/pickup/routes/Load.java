package com.quenty.pickup.routes;

import io.swagger.v3.oas.annotations.media.Schema;

/** The contents of the vehicle. */
public record Load(
        @Schema(description = "kg", example = "42.5") double weightKg,

        @Schema(description = "m3", example = "0.35") double volumeM3,

        @Schema(example = "7") int parcels) {

    public static final Load NONE = new Load(0, 0, 0);

    public Load plus(Load other) {
        return new Load(weightKg + other.weightKg, volumeM3 + other.volumeM3, parcels + other.parcels);
    }
}
