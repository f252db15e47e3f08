package com.quenty.intlshipping.tracking;

import org.jspecify.annotations.Nullable;

/**
 * A shipment as a whole, or one of its pieces, by its numbers.
 *
 * @param trackingNumber our own
 * @param pieceNumber 0 for the whole
 * @param carrierNumber the carrier's own; null while it is not known
 */
public record TrackedParcel(
        String trackingNumber,
        String manifestId,
        int pieceNumber,
        String carrierCode,
        @Nullable String carrierNumber) {

    /** The shipment and not one of its pieces. */
    public static final int WHOLE = 0;

    boolean isWhole() {
        return pieceNumber == WHOLE;
    }
}
