package com.quenty.auth.permissions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "A permission that a role can grant; `*` stands for every action or resource.")
record PermissionResponse(
        @Schema(example = "PERM-01JD8Y2M3N4P5Q6R7S8T9V0W1X") String permissionId,

        @Schema(description = "`resource:action`", example = "companies:read")
        String name,

        @Schema(example = "companies") String resource,
        @Schema(example = "read") String action,
        @Schema(example = "See companies") @Nullable String description,
        boolean isActive,
        Instant createdAt) {}
