package com.quenty.customer.companies;

import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The fields of a company that may change. */
record CompanyRevision(
        @Schema(description = "The name it is known by.", example = "Café Andino") @NotBlank @Size(max = 500)
        String name,

        @Schema(description = "The name it is registered under.", example = "Café Andino S.A.S.")
        @Size(max = 500)
        @Nullable
        String businessName,

        @Schema(
                description = "Where it is registered, ISO 3166-1 alpha-2. Taken from the document type when left out.",
                example = "CO")
        @CountryCode
        @Nullable
        String country,

        @Schema(description = "Code of a document type that suits companies.", example = "NIT")
        @Size(max = 50)
        @Nullable
        String documentType,

        @Schema(
                description = "As typed; punctuation, case and, in most kinds, zeros before it don't matter.",
                example = "800.003.122-6")
        @Size(max = 100)
        @Nullable
        String documentNumber) {

    CompanyRevision {
        name = TextRules.trimmed(name);
        businessName = TextRules.trimmed(businessName);
        documentType = TextRules.trimmed(documentType);
        documentNumber = TextRules.trimmed(documentNumber);
    }

    static CompanyRevision of(Company company) {
        return new CompanyRevision(
                company.name(),
                company.businessName(),
                company.country(),
                company.documentType(),
                company.documentNumber());
    }
}
