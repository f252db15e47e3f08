package com.quenty.analytics.alerts.silences;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record CreateSilenceRequest(
        @Schema(description = "Absent: your own; of callers of the platform, alerts of the platform.")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(description = "Absent: all alerts.", example = "ALR-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String alertId,

        @Schema(
                description = "Labels that an instance must have, `severity` among them. Empty: any.",
                example = "{\"severity\": \"warning\"}")
        @NotNull
        @Size(max = 10)
        Map<@Size(max = 100) String, @NotNull @Size(max = 255) String> labels,

        @Schema(description = "Kept with it.", example = "Stocktaking until noon.") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "Absent: from now on.", example = "2026-12-01T08:00:00Z") @Nullable
        Instant silencedFrom,

        @Schema(description = "At most a year ahead.", example = "2026-12-01T12:00:00Z") @NotNull
        Instant silencedUntil) {}
