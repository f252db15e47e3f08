package com.quenty.analytics.alerts.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message to one receiver, as its row has it. */
record AlertMessage(
        String messageId,
        @Nullable String companyId,
        @Nullable String alertId,
        MessageChannel channel,
        String destination,
        String subject,
        MessageContent content,
        MessageStatus status,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant deliveredAt,
        long version) {}
