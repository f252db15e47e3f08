package com.quenty.order.stockcounts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The state of a count. */
enum CountStatus implements Lifecycle<CountStatus> {
    OPEN,
    /** Counted; a difference is so large that another person has to approve it. */
    AWAITING_APPROVAL,
    /** The ledger says what was found. */
    APPLIED,
    REJECTED,
    CANCELLED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<CountStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(AWAITING_APPROVAL, APPLIED, CANCELLED);
            case AWAITING_APPROVAL -> Set.of(APPLIED, REJECTED);
            case APPLIED, REJECTED, CANCELLED -> Set.of();
        };
    }
}
