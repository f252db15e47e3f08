package com.quenty.order.orders.adjustments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The state of a manual adjustment. */
enum AdjustmentStatus implements Lifecycle<AdjustmentStatus> {
    /** Beyond the company's limit: another person decides. */
    AWAITING_APPROVAL,
    /** The order is priced by it. */
    APPLIED,
    REJECTED,
    /** Taken back before it was decided on, or off the order. */
    WITHDRAWN;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<AdjustmentStatus> next() {
        return switch (this) {
            case AWAITING_APPROVAL -> Set.of(APPLIED, REJECTED, WITHDRAWN);
            case APPLIED -> Set.of(WITHDRAWN);
            case REJECTED, WITHDRAWN -> Set.of();
        };
    }
}
