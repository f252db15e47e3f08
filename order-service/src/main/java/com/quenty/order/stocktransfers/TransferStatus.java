package com.quenty.order.stocktransfers;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** How far a transfer has come. */
enum TransferStatus implements Lifecycle<TransferStatus> {
    IN_TRANSIT,
    PARTIALLY_RECEIVED,
    RECEIVED,
    /** What had not been received went back to where it came from. */
    CANCELLED,
    /** What had not been received is lost. */
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
