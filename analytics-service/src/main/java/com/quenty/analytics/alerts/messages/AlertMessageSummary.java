package com.quenty.analytics.alerts.messages;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AlertMessageSummary(
        @Schema(example = "AMSG-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String messageId,
        @Nullable String alertId,
        MessageChannel channel,
        @Schema(example = "ops@example.com") String destination,
        @Schema(example = "Firing: Few orders (1)") String subject,
        MessageStatus status,
        @Schema(example = "1") int attempts,

        @Schema(example = "the receiver answered 500") @Nullable
        String lastError,

        Instant createdAt,
        @Nullable Instant deliveredAt) {}
