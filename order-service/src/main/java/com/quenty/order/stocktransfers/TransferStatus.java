package com.quenty.order.stocktransfers;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The state of a transfer. */
enum TransferStatus implements Lifecycle<TransferStatus> {
    IN_TRANSIT,
    PARTIALLY_RECEIVED,
    RECEIVED,
    /** Units that had not been received went back to the buckets they came from. */
    CANCELLED,
    /** Units that had not been received are lost. */
    CLOSED_SHORT;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<TransferStatus> next() {
        return switch (this) {
            case IN_TRANSIT, PARTIALLY_RECEIVED -> Set.of(PARTIALLY_RECEIVED, RECEIVED, CANCELLED, CLOSED_SHORT);
            case RECEIVED, CANCELLED, CLOSED_SHORT -> Set.of();
        };
    }
}
