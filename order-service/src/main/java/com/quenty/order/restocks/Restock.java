package com.quenty.order.restocks;

import com.quenty.order.inventory.BucketKey;
import com.quenty.order.inventory.StockState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came back.
 *
 * @param quantity in units, positive
 * @param sellable whether they go on sale at once; otherwise into quarantine
 * @param location null where places are not distinguished
 * @param reference of what brought them back; the same reference, product and condition never count twice
 * @param reason for people
 */
public record Restock(
        String companyId,
        int productId,
        int quantity,
        boolean sellable,
        @Nullable String location,
        @Nullable String batchNumber,
        @Nullable Instant expiryDate,
        String reference,
        @Nullable String reason) {

    BucketKey bucket() {
        var state = sellable ? StockState.SELLABLE : StockState.QUARANTINE;
        return new BucketKey(companyId, productId, state, location, batchNumber, expiryDate);
    }

    /** The same goods, on their way out of quarantine: another reference than the one with which they came in. */
    Restock leaving() {
        return new Restock(
                companyId,
                productId,
                quantity,
                sellable,
                location,
                batchNumber,
                expiryDate,
                reference + ":disposed",
                reason);
    }
}
