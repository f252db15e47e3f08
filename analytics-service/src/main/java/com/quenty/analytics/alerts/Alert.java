package com.quenty.analytics.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert: a condition on a metric that is judged again and again, with the channels that it tells.
 *
 * <p>While it is active it is evaluated at every multiple of its interval. A change, and its end, let all its instances end.
 *
 * @param id key of its row; never leaves the service
 * @param companyId whose readings it looks at; null for those of all companies
 * @param lastTriggeredAt when an instance fired last
 * @param triggerCount how often instances have fired
 * @param lastEvaluatedAt null before the first evaluation, and after a change
 */
record Alert(
        int id,
        String alertId,
        @Nullable String companyId,
        AlertRevision terms,
        boolean isActive,
        @Nullable Instant lastTriggeredAt,
        int triggerCount,
        @Nullable Instant lastEvaluatedAt,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
