package com.quenty.auth.accounts;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AccountFilter(
        @Nullable AccountStatus status,

        @Parameter(description = "Accounts that hold this role.", example = "manager") @Size(max = 255) @Nullable
        String role,

        @Parameter(description = "Accounts of this company.", example = "COMP-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Parameter(
                description = "Any part of user name, address or name; case and accents don't matter.",
                example = "torres")
        @Size(min = 2, max = 100)
        @Nullable
        String q) {}
