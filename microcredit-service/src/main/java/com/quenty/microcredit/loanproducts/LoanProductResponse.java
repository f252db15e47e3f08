package com.quenty.microcredit.loanproducts;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product as its latest version has it. */
record LoanProductResponse(
        @Schema(example = "working-capital") String code,
        @Schema(description = "ISO 4217.", example = "COP") String currency,
        ProductStatus status,

        @Schema(description = "The latest version, of which this is the content.", example = "1")
        int versionNumber,

        @Schema(example = "Working capital") String name,
        @Nullable String description,
        ProductLimits limits,
        ProductRules rules,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static LoanProductResponse of(CataloguedProduct product, ProductVersion content) {
        return new LoanProductResponse(
                product.code(),
                product.currency(),
                product.status(),
                content.versionNumber(),
                content.name(),
                content.description(),
                content.limits(),
                ProductRules.of(content.rules()),
                product.createdAt(),
                product.updatedAt(),
                product.version());
    }
}
