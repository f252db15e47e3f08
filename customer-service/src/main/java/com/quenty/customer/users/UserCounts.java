package com.quenty.customer.users;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

record UserCounts(
        long total,

        @Schema(example = "{\"active\": 18, \"inactive\": 1}")
        Map<String, Long> byStatus,

        @Schema(description = "Roles without users are left out.", example = "{\"manager\": 2, \"driver\": 17}")
        Map<String, Long> byRole,

        @Schema(description = "Created in the last thirty days.")
        long newInThirtyDays) {}
