package com.quenty.customer.users;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record UserSummary(
        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String uniqueId,

        String username,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        String role,
        boolean active,
        @Nullable String companyId,
        Instant createdAt) {}
