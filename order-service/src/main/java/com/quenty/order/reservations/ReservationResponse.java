package com.quenty.order.reservations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Units of one inventory item that are reserved for a line of an order. */
@Schema(name = "Reservation")
record ReservationResponse(
        @Schema(example = "ORD-1018-02041-2") String orderNumber,

        @Schema(example = "1") int lineNumber,

        @Schema(example = "4711") int productId,

        @Schema(example = "CAFE-500") String sku,

        @Schema(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String itemId,

        @Schema(example = "BOG-1") @Nullable String location,

        @Schema(example = "L2026-11") @Nullable String batchNumber,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "Reserved at first.", example = "6")
        int quantity,

        @Schema(description = "Neither shipped nor released.", example = "2")
        int openQuantity,

        @Schema(description = "Shipped.", example = "3") int issuedQuantity,

        @Schema(description = "Released.", example = "1") int releasedQuantity,

        @Schema(description = "When it expires; null once the order is confirmed.") @Nullable
        Instant expiresAt,

        @Schema(description = "Why units were last released.") @Nullable
        String releaseReason,

        Instant createdAt) {}
