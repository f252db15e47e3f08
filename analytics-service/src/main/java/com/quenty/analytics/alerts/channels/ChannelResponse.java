package com.quenty.analytics.alerts.channels;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ChannelResponse(
        @Schema(example = "HOOK-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String channelId,

        @Schema(description = "Null: of the platform.") @Nullable
        String companyId,

        @Schema(example = "On call") String name,

        @Schema(example = "https://hooks.example.com/quenty")
        String url,

        boolean isActive,

        @Schema(
                description = "`whsec_` and Base64. Shown once, when it is new.",
                example = "whsec_YXMtdGhlLWNhcnJpZXItZ2F2ZS1pdC0t")
        @Nullable
        String webhookSecret,

        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static ChannelResponse of(AlertChannel channel) {
        return new ChannelResponse(
                channel.channelId(),
                channel.companyId(),
                channel.name(),
                channel.url(),
                channel.isActive(),
                null,
                channel.createdBy(),
                channel.createdAt(),
                channel.updatedAt(),
                channel.version());
    }

    ChannelResponse withSecret(@Nullable String secret) {
        return new ChannelResponse(
                channelId, companyId, name, url, isActive, secret, createdBy, createdAt, updatedAt, version);
    }

    /** A secret must not reach a log by way of the answer. */
    @Override
    public String toString() {
        return "ChannelResponse[%s]".formatted(channelId);
    }
}
