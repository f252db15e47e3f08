package com.quenty.microcredit.loanproducts;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record LoanProductFilter(
        @Nullable ProductStatus status,

        @Parameter(description = "ISO 4217.", example = "COP") @Size(max = 10) @Nullable
        String currency) {}
