package com.quenty.auth.roles;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record RoleFilter(
        @Parameter(description = "Only active roles, or only those switched off.") @Nullable
        Boolean isActive,

        @Parameter(description = "Only the suite's own roles, or only yours.") @Nullable
        Boolean isSystemRole) {}
