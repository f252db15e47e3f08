package com.quenty.customer.users;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record UserFilter(
        @Parameter(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String companyId,

        @Parameter(example = "manager") @Size(max = 255) @Nullable
        String role,

        @Nullable Boolean active,

        @Parameter(description = "Part of a name or e-mail address; case and accents don't matter.", example = "ana")
        @Size(min = 2, max = 100)
        @Nullable
        String q) {}
