package com.quenty.auth.roles;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record RoleFilter(
        @Parameter(description = "Only active roles, or only inactive ones.") @Nullable
        Boolean isActive,

        @Parameter(description = "Only system roles, or only other roles.") @Nullable
        Boolean isSystemRole) {}
