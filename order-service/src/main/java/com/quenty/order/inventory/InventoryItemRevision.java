package com.quenty.order.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** When a product is to be reordered for a place, and up to how much. */
record InventoryItemRevision(
        @Schema(description = "At or below which it runs low.", example = "30") @NotNull @PositiveOrZero
        Integer minStockLevel,

        @Schema(description = "Up to which is reordered; at least the minimum.", example = "200")
        @PositiveOrZero
        @Nullable
        Integer maxStockLevel) {}
