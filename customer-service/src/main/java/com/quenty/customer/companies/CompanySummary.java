package com.quenty.customer.companies;

import com.quenty.customer.verification.VerificationStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CompanySummary(
        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        String name,
        @Nullable String businessName,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @Nullable
        String country,

        @Nullable String documentType,
        @Nullable String documentNumber,
        boolean active,
        VerificationStatus verificationStatus,
        Instant createdAt) {}
