package com.quenty.order.reservations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Units that have left a bucket for a line of an order: the trace from a batch to its order. */
public record IssuedUnits(
        int lineNumber,
        int productId,
        String itemId,
        @Nullable String location,
        @Nullable String batchNumber,
        @Nullable Instant expiryDate,
        int quantity,
        String movementId) {}
