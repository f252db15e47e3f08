package com.quenty.order.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The quantity of an inventory item at an instant, from the ledger. */
record StockAsOf(
        @Schema(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String itemId,

        Instant asOf,

        @Schema(description = "On hand.", example = "87") int quantity) {}
