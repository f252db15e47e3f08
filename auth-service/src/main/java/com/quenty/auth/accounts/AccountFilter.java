package com.quenty.auth.accounts;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record AccountFilter(
        @Nullable AccountStatus status,

        @Parameter(description = "Accounts that hold this role.", example = "manager") @Nullable
        String role,

        @Parameter(description = "Accounts of this company.", example = "COMP-01JD8Y2M3N4P5Q6R7S8T9V0W1X") @Nullable
        String companyId,

        @Parameter(
                description = "Any part of user name, address or name; case and accents don't matter.",
                example = "torres")
        @Nullable
        String q) {}
