package com.quenty.microcredit.loanproducts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a product; never changes. */
record LoanProductVersionResponse(
        @Schema(example = "working-capital") String code,
        @Schema(description = "ISO 4217.", example = "COP") String currency,
        @Schema(example = "1") int versionNumber,
        @Schema(example = "Working capital") String name,
        @Nullable String description,
        ProductLimits limits,
        ProductRules rules,

        @Schema(description = "The account that created it.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String createdBy,

        Instant createdAt) {

    static LoanProductVersionResponse of(CataloguedProduct product, ProductVersion content) {
        return new LoanProductVersionResponse(
                product.code(),
                product.currency(),
                content.versionNumber(),
                content.name(),
                content.description(),
                content.limits(),
                ProductRules.of(content.rules()),
                content.createdBy(),
                content.createdAt());
    }
}
