package com.quenty.customer.companies;

import com.quenty.customer.documenttypes.DocumentCheck;
import com.quenty.customer.verification.VerificationResponse;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CompanyResponse(
        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "Café Andino") String name,

        @Schema(description = "The name it is registered under.", example = "Café Andino S.A.S.") @Nullable
        String businessName,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @Nullable
        String country,

        @Schema(example = "NIT") @Nullable String documentType,

        @Schema(description = "As typed.", example = "800.003.122-6") @Nullable
        String documentNumber,

        @Schema(description = "The part that all spellings of one number have in common.", example = "8000031226")
        @Nullable
        String documentNumberNormalized,

        @Schema(
                description = "`passed`; `suspicious` when only a rule failed that numbers in use break too;"
                        + " `not_checked` when no rule is known beyond the pattern.")
        @Nullable
        DocumentCheck documentCheck,

        boolean active,
        VerificationResponse verification,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static CompanyResponse of(Company company, LocalDate today) {
        return new CompanyResponse(
                company.companyId(),
                company.name(),
                company.businessName(),
                company.country(),
                company.documentType(),
                company.documentNumber(),
                company.documentNumberNormalized(),
                company.documentCheck(),
                company.isActive(),
                VerificationResponse.of(company.verification(), today),
                company.createdAt(),
                company.updatedAt(),
                company.version());
    }
}
