package com.quenty.order.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product that runs low at one place. */
@Schema(name = "LowStock")
record LowStockResponse(
        @Schema(example = "4711") int productId,

        @Schema(example = "CAFE-500") String sku,

        @Schema(example = "Café Andino, whole beans, 500 g") String productName,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "BOG-1") @Nullable String location,

        @Schema(description = "Sellable and not expired, reserved units included.", example = "25")
        long onHand,

        @Schema(description = "Reserved for orders.", example = "20")
        long reserved,

        @Schema(description = "On hand and not reserved.", example = "5")
        long available,

        @Schema(description = "In transit to this place.", example = "0")
        long incoming,

        @Schema(example = "30") int minStockLevel,

        @Schema(example = "200") @Nullable Integer maxStockLevel,

        @Schema(
                description = "Lifts the available and incoming units to the maximum, or to the minimum where there is"
                        + " no maximum.",
                example = "195")
        long suggestedQuantity) {}
