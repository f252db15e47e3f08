package com.quenty.order.stockmovements;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record StockMovementFilter(
        @Parameter(example = "4711") @Nullable Integer productId,

        @Parameter(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String itemId,

        @Nullable MovementType movementType,

        @Nullable ReasonCode reasonCode,

        @Parameter(description = "Exactly this one.", example = "PO-2026-117") @Size(max = 255) @Nullable
        String referenceNumber,

        @Parameter(description = "A user, or `system`.") @Size(max = 255) @Nullable
        String createdBy,

        @Parameter(description = "From this instant on.", example = "2026-11-01T00:00:00Z") @Nullable
        Instant createdFrom,

        @Parameter(description = "Before this instant.", example = "2026-12-01T00:00:00Z") @Nullable
        Instant createdUntil,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId) {}
