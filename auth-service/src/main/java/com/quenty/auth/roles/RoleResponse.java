package com.quenty.auth.roles;

import com.quenty.platform.security.DataScope;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Also the row of the list. */
record RoleResponse(
        @Schema(example = "ROLE-01JD8Y2M3N4P5Q6R7S8T9V0W1X") String roleId,
        @Schema(example = "warehouse_clerk") String name,

        @Schema(example = "Books goods in and out") @Nullable
        String description,

        DataScope dataScope,

        @Schema(example = "[\"companies:read\", \"users:read\"]")
        List<String> permissions,

        boolean isActive,

        @Schema(description = "System roles can't be changed.")
        boolean isSystemRole,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
