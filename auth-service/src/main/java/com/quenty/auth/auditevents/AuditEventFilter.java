package com.quenty.auth.auditevents;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AuditEventFilter(
        @Nullable AuditEventType eventType,

        @Parameter(description = "Events of this actor.", example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
        @Size(max = 255)
        @Nullable
        String actorId,

        @Parameter(description = "Events of this subject.", example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
        @Size(max = 255)
        @Nullable
        String subjectId,

        @Parameter(description = "Events at or after this time.") @Nullable
        Instant createdFrom,

        @Parameter(description = "Events before this time.") @Nullable
        Instant createdUntil) {}
