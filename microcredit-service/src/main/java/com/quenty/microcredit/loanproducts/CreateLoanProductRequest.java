package com.quenty.microcredit.loanproducts;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CreateLoanProductRequest(
        @Schema(description = "Never changes; offers and loans name it.", example = "working-capital")
        @Pattern(regexp = "[a-z0-9-]{2,50}", message = "must be 2 to 50 lower-case letters, digits and hyphens")
        String code,

        @Schema(
                description = "ISO 4217, with at most 2 decimals. Never changes: another currency is another product.",
                example = "COP")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        String currency,

        @Schema(example = "Working capital") @NotBlank @Size(max = 200)
        String name,

        @Size(max = 2000) @Nullable String description,
        @Valid ProductLimits limits,
        @Valid ProductRules rules) {

    LoanProductRevision content() {
        return new LoanProductRevision(name, description, limits, rules);
    }
}
