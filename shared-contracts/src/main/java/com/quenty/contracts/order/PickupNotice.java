package com.quenty.contracts.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param trackingNumbers one for each piece that was collected; may be empty
 * @param pieces all packages of the order that were to be collected, those that stayed behind too, in the order of their booking. Null
 *     from an earlier release: then nothing has stayed behind
 */
public record PickupNotice(
        Instant pickedUpAt,
        List<String> trackingNumbers,
        @Nullable List<PickedPiece> pieces) {

    public PickupNotice {
        trackingNumbers = List.copyOf(trackingNumbers);
        pieces = pieces == null ? null : List.copyOf(pieces);
    }
}
