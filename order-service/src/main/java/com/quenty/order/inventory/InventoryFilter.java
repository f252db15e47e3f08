package com.quenty.order.inventory;

import com.quenty.order.skus.SkuRules;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record InventoryFilter(
        @Parameter(example = "4711") @Nullable Integer productId,

        @Parameter(example = "CAFE-500") @Size(max = 255) @Nullable
        String sku,

        @Parameter(example = "BOG-1") @Size(max = 255) @Nullable
        String location,

        @Parameter(example = "L2026-11") @Size(max = 255) @Nullable
        String batchNumber,

        @Nullable StockState stockState,

        @Nullable StockStatus status,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId) {

    InventoryFilter {
        sku = SkuRules.canonical(sku);
    }
}
