package com.quenty.auth.sessions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "One sign-in that has not ended.")
public record SessionResponse(
        @Schema(description = "The `sid` of its access tokens.", example = "SESS-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
        String sessionId,

        @Schema(example = "Mozilla/5.0 (X11; Linux x86_64)") @Nullable
        String userAgent,

        @Schema(description = "Address from which the user signed in.", example = "203.0.113.7") @Nullable
        String address,

        Instant createdAt,
        @Schema(description = "Time of the last refresh.") Instant lastUsedAt,

        @Schema(description = "Latest time at which it ends.")
        Instant expiresAt) {}
