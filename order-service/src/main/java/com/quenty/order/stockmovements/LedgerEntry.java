package com.quenty.order.stockmovements;

import org.jspecify.annotations.Nullable;

/**
 * An entry to be written into the ledger.
 *
 * @param bucketId key of the bucket, whose row the caller has locked
 * @param quantity positive for what comes, negative for what goes
 * @param reference number of a document, internal or external
 * @param notes for people
 * @param reservationId the reservation that this fulfils
 * @param reversalOf id of the movement this takes back
 */
public record LedgerEntry(
        int bucketId,
        MovementType type,
        int quantity,
        ReasonCode reason,
        @Nullable String reference,
        @Nullable String notes,
        @Nullable Long reservationId,
        @Nullable String reversalOf) {

    public static LedgerEntry of(
            int bucketId,
            MovementType type,
            int quantity,
            ReasonCode reason,
            @Nullable String reference,
            @Nullable String notes) {
        return new LedgerEntry(bucketId, type, quantity, reason, reference, notes, null, null);
    }

    public static LedgerEntry in(
            int bucketId, int quantity, ReasonCode reason, @Nullable String reference, @Nullable String notes) {
        return of(bucketId, MovementType.IN, quantity, reason, reference, notes);
    }

    /** @param quantity how many go, positive */
    public static LedgerEntry out(
            int bucketId, int quantity, ReasonCode reason, @Nullable String reference, @Nullable String notes) {
        return of(bucketId, MovementType.OUT, -quantity, reason, reference, notes);
    }
}
