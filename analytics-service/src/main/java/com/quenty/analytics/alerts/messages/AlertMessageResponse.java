package com.quenty.analytics.alerts.messages;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AlertMessageResponse(
        @Schema(example = "AMSG-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String messageId,
        @Nullable String companyId,

        @Schema(description = "Null for a test.") @Nullable String alertId,

        MessageChannel channel,

        @Schema(description = "An address, or the id of a channel.", example = "ops@example.com")
        String destination,

        @Schema(example = "Firing: Few orders (1)") String subject,
        MessageContent content,
        MessageStatus status,
        @Schema(example = "1") int attempts,

        @Schema(example = "the receiver answered 500") @Nullable
        String lastError,

        Instant createdAt,
        @Nullable Instant deliveredAt,
        long version)
        implements Versioned {

    static AlertMessageResponse of(AlertMessage message) {
        return new AlertMessageResponse(
                message.messageId(),
                message.companyId(),
                message.alertId(),
                message.channel(),
                message.destination(),
                message.subject(),
                message.content(),
                message.status(),
                message.attempts(),
                message.lastError(),
                message.createdAt(),
                message.deliveredAt(),
                message.version());
    }
}
