package com.quenty.reverselogistics.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far the money of an item has got. */
public enum RefundStatus implements Lifecycle<RefundStatus> {
    /** Estimated. */
    CALCULATED,
    /** The exact amount is asked of order-service. */
    APPROVED,
    /** order-service has made the refund, and the money is on its way. */
    ISSUED,
    SETTLED,
    /** order-service has refused it, or could not send it; it may be tried again. */
    FAILED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<RefundStatus> next() {
        return switch (this) {
            case CALCULATED -> EnumSet.of(APPROVED);
            case APPROVED -> EnumSet.of(ISSUED, FAILED);
            case ISSUED -> EnumSet.of(SETTLED, FAILED);
            case FAILED -> EnumSet.of(APPROVED, ISSUED);
            case SETTLED -> EnumSet.noneOf(RefundStatus.class);
        };
    }
}
