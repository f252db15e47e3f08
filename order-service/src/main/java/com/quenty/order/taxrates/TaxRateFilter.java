package com.quenty.order.taxrates;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record TaxRateFilter(
        @Parameter(description = "A country, or a region of it by ISO 3166-2.", example = "CO")
        @Size(max = 10)
        @Nullable
        String jurisdiction) {}
