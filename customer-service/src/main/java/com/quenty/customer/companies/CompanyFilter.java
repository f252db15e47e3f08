package com.quenty.customer.companies;

import com.quenty.customer.verification.VerificationStatus;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CompanyFilter(
        @Nullable Boolean active,

        @Parameter(description = "ISO 3166-1 alpha-2.", example = "CO") @CountryCode @Nullable
        String country,

        @Parameter(description = "Code of a document type.", example = "NIT") @Size(max = 255) @Nullable
        String documentType,

        @Nullable VerificationStatus verificationStatus,

        @Parameter(
                description =
                        "Part of a name or document number; case and accents don't matter, nor punctuation and zeros before a number.",
                example = "andino")
        @Size(min = 2, max = 100)
        @Nullable
        String q) {}
