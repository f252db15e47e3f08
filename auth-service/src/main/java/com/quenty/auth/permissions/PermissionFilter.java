package com.quenty.auth.permissions;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record PermissionFilter(
        @Parameter(description = "Only permissions about this resource.", example = "companies") @Nullable
        String resource) {}
