package com.quenty.auth.audit;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AuditEventFilter(
        @Nullable AuditEventType eventType,

        @Parameter(description = "Who did it.", example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X") @Nullable
        String actorId,

        @Parameter(description = "What it happened to.", example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X") @Nullable
        String subjectId,

        @Parameter(description = "Not before this moment.") @Nullable
        Instant from,

        @Parameter(description = "Before this moment.") @Nullable
        Instant until) {}
