package com.quenty.platform.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move of one field.
 *
 * @param from the code before, null for the first
 * @param actor the caller's id, or {@code system} for deliveries and jobs
 */
public record StateChange(
        String subjectType,
        String subjectId,
        String field,
        @Nullable String from,
        String to,
        @Nullable String reason,
        String actor,
        Instant occurredAt) {}
