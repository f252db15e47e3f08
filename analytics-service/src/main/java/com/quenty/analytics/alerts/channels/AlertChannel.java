package com.quenty.analytics.alerts.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A receiver of webhooks, as its row has it. */
record AlertChannel(
        String channelId,
        @Nullable String companyId,
        String name,
        String url,
        boolean isActive,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
