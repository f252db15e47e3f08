package com.quenty.microcredit.loanproducts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record LoanProductSummary(
        @Schema(example = "working-capital") String code,
        @Schema(description = "ISO 4217.", example = "COP") String currency,
        ProductStatus status,

        @Schema(description = "The latest version.", example = "1")
        int versionNumber,

        @Schema(example = "Working capital") String name,
        @Nullable String description,
        ProductLimits limits,
        Instant createdAt) {}
