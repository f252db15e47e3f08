package com.quenty.order.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units of one product that are alike, as read in the running transaction.
 *
 * @param id key of the row; never leaves the service
 * @param itemId what it is called outside
 * @param quantity on hand, reserved units included
 * @param receivedAt when it was last filled from empty; null before its first unit
 */
public record Bucket(
        int id,
        String itemId,
        BucketKey key,
        int quantity,
        int reserved,
        @Nullable Instant receivedAt,
        long version) {

    /** As many as its column holds. A sum over buckets may be more, so every such sum is a long. */
    public static final long MAX_UNITS = Integer.MAX_VALUE;

    /** On hand and not reserved. */
    public int available() {
        return quantity - reserved;
    }

    public boolean hasExpired(Instant now) {
        return key.expiryDate() != null && !key.expiryDate().isAfter(now);
    }

    /** Whether its units count as what can be sold. */
    public boolean isSellable(Instant now) {
        return key.state() == StockState.SELLABLE && !hasExpired(now);
    }
}
