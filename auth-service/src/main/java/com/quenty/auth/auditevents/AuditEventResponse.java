package com.quenty.auth.auditevents;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record AuditEventResponse(
        @Schema(example = "AUD-01JD8Y2M3N4P5Q6R7S8T9V0W1X") String auditEventId,
        AuditEventType eventType,

        @Schema(description = "A user, a client, or `system` for jobs.", example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
        String actorId,

        @Schema(description = "Kind of the subject.", example = "user")
        String subjectType,

        @Schema(example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X") String subjectId,
        @Nullable String companyId,
        @Nullable String sessionId,
        @Schema(example = "203.0.113.7") @Nullable String address,
        @Nullable String userAgent,

        @Schema(description = "Details, depending on the event type.")
        Map<String, Object> details,

        Instant createdAt) {}
