package com.quenty.order.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The properties that make units alike.
 *
 * @param location null where places are not distinguished
 * @param batchNumber null where no batch is
 * @param expiryDate null for what never expires
 */
public record BucketKey(
        String companyId,
        int productId,
        StockState state,
        @Nullable String location,
        @Nullable String batchNumber,
        @Nullable Instant expiryDate) {

    public BucketKey in(StockState other) {
        return new BucketKey(companyId, productId, other, location, batchNumber, expiryDate);
    }

    public BucketKey at(@Nullable String otherLocation) {
        return new BucketKey(companyId, productId, state, otherLocation, batchNumber, expiryDate);
    }
}
