package com.quenty.analytics.alerts.silences;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record SilenceResponse(
        @Schema(example = "SIL-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String silenceId,
        @Nullable String companyId,
        @Schema(description = "Null: all alerts.") @Nullable String alertId,
        Map<String, String> labels,
        String reason,
        Instant silencedFrom,
        Instant silencedUntil,
        String createdBy,
        Instant createdAt,
        long version)
        implements Versioned {}
