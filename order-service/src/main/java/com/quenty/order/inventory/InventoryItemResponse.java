package com.quenty.order.inventory;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Units of one product that are alike. */
@Schema(name = "InventoryItem")
public record InventoryItemResponse(
        @Schema(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String itemId,

        @Schema(example = "4711") int productId,

        @Schema(example = "CAFE-500") String sku,

        @Schema(example = "Café Andino, whole beans, 500 g") String productName,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "`sellable`, `quarantine` or `in_transit` (to the location).")
        StockState stockState,

        @Schema(example = "BOG-1") @Nullable String location,

        @Schema(example = "L2026-11") @Nullable String batchNumber,

        @Nullable Instant expiryDate,

        @Schema(description = "On hand, reserved units included.", example = "120")
        int quantity,

        @Schema(description = "Reserved for orders.", example = "20")
        int reservedQuantity,

        @Schema(description = "Can be reserved: zero for what is not sellable or has expired.", example = "100")
        int availableQuantity,

        StockStatus status,

        @Schema(description = "Of the product at this location.", example = "30")
        int minStockLevel,

        @Schema(description = "Up to which is reordered.", example = "200") @Nullable
        Integer maxStockLevel,

        @Schema(description = "When it was last filled from empty.") @Nullable
        Instant receivedAt,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
