package com.quenty.pickup.routes.positions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a driver was. */
public record PositionResponse(
        @Schema(example = "6.21034") double latitude,

        @Schema(example = "-75.57012") double longitude,

        @Schema(description = "In metres, as the device said.", example = "8") @Nullable
        Float accuracyM,

        @Schema(description = "By the clock of the device.", example = "2026-11-30T14:09:10Z")
        Instant deviceTime,

        @Schema(example = "2026-11-30T14:09:12Z") Instant receivedAt) {}
