package com.quenty.order.inventory;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record LowStockFilter(
        @Parameter(example = "BOG-1") @Size(max = 255) @Nullable
        String location,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId) {}
