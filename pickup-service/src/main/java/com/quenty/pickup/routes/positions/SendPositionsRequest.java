package com.quenty.pickup.routes.positions;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SendPositionsRequest(
        @Schema(description = "In any order.") @NotNull @Size(min = 1, max = 500)
        List<@Valid Position> positions) {

    @Schema(name = "SendPosition")
    record Position(
            @Schema(description = "WGS 84.", example = "6.21034") @NotNull @DecimalMin("-90") @DecimalMax("90")
            Double latitude,

            @Schema(description = "WGS 84.", example = "-75.57012") @NotNull @DecimalMin("-180") @DecimalMax("180")
            Double longitude,

            @Schema(description = "In metres, as the device says.", example = "8")
            @PositiveOrZero
            @DecimalMax("100000")
            @Nullable
            Double accuracyM,

            @Schema(description = "By the clock of the device.", example = "2026-11-30T14:09:10Z") @NotNull
            Instant deviceTime) {}
}
