package com.quenty.order.inventory.handling;

import com.quenty.order.inventory.InventoryItemResponse;
import com.quenty.order.stockmovements.StockMovementResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The movements that were written, and the stock afterwards. */
record StockMoved(
        @Schema(description = "The ledger's entries.") List<StockMovementResponse> movements,

        @Schema(description = "The inventory items that they changed.")
        List<InventoryItemResponse> items) {}
