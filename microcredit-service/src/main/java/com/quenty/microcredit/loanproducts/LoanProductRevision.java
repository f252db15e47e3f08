package com.quenty.microcredit.loanproducts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The content of a version of a product. Complete: nothing is copied from the version before. */
record LoanProductRevision(
        @Schema(example = "Working capital") @NotBlank @Size(max = 200)
        String name,

        @Size(max = 2000) @Nullable String description,
        @Valid ProductLimits limits,
        @Valid ProductRules rules) {}
