package com.quenty.analytics.alerts.channels;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ChannelSummary(
        @Schema(example = "HOOK-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String channelId,
        @Nullable String companyId,
        @Schema(example = "On call") String name,

        @Schema(example = "https://hooks.example.com/quenty")
        String url,

        boolean isActive,
        Instant createdAt) {}
