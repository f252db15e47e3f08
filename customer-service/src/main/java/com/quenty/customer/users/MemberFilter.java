package com.quenty.customer.users;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record MemberFilter(
        @Parameter(example = "manager") @Size(max = 255) @Nullable
        String role,

        @Nullable Boolean active) {}
