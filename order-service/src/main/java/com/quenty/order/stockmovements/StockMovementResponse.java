package com.quenty.order.stockmovements;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the stock ledger. It never changes. */
@Schema(name = "StockMovement")
public record StockMovementResponse(
        @Schema(example = "MOV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String movementId,

        @Schema(example = "4711") int productId,

        @Schema(example = "CAFE-500") String sku,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "The inventory item that it changed.", example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String itemId,

        @Schema(example = "BOG-1") @Nullable String location,

        @Schema(example = "L2026-11") @Nullable String batchNumber,

        MovementType movementType,

        @Schema(description = "Positive for what came, negative for what went.", example = "120")
        int quantity,

        @Schema(description = "The item's quantity afterwards.", example = "120")
        int balanceAfter,

        ReasonCode reasonCode,

        @Schema(example = "PO-2026-117") @Nullable String referenceNumber,

        @Nullable String notes,

        @Schema(description = "The movement that this one takes back.", example = "MOV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String reversalOf,

        @Schema(description = "The movement that takes this one back.", example = "MOV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String reversedBy,

        @Schema(description = "A user, or `system`.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String createdBy,

        Instant createdAt) {}
