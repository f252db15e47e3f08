package com.quenty.customer.companies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

record CompanyCounts(
        long total,

        @Schema(example = "{\"active\": 40, \"inactive\": 2}")
        Map<String, Long> byStatus,

        @Schema(example = "{\"unverified\": 12, \"verified\": 30}")
        Map<String, Long> byVerificationStatus,

        @Schema(description = "Created in the last thirty days.")
        long newInThirtyDays) {}
