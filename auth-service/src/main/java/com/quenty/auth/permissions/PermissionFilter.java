package com.quenty.auth.permissions;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record PermissionFilter(
        @Parameter(description = "Only permissions about this resource.", example = "companies")
        @Size(max = 255)
        @Nullable
        String resource) {}
