package com.quenty.customer.users;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record MemberFilter(
        @Parameter(example = "manager") @Nullable String role,

        @Nullable Boolean active) {}
