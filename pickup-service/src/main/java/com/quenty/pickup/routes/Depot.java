package com.quenty.pickup.routes;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where a route begins and ends, and where the vehicle is emptied in between. */
public record Depot(
        @Schema(example = "Bodega Norte") @Size(max = 255) @Nullable
        String name,

        @Schema(description = "WGS 84.", example = "6.2518") @NotNull @DecimalMin("-90") @DecimalMax("90")
        Double latitude,

        @Schema(description = "WGS 84.", example = "-75.5636") @NotNull @DecimalMin("-180") @DecimalMax("180")
        Double longitude) {

    public Depot {
        name = TextRules.trimmed(name);
    }

    public GeoPoint place() {
        return new GeoPoint(latitude, longitude);
    }
}
