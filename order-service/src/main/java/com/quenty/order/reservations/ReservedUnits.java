package com.quenty.order.reservations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units of one bucket that one line of an order has or had.
 *
 * @param itemId the bucket
 * @param open neither shipped nor released
 * @param expiresAt null when it stays until it is shipped or released
 */
public record ReservedUnits(
        int lineNumber,
        int productId,
        String itemId,
        @Nullable String location,
        @Nullable String batchNumber,
        @Nullable Instant expiryDate,
        int quantity,
        int open,
        int issued,
        int released,
        @Nullable Instant expiresAt,
        Instant createdAt) {}
