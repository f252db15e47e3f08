package com.quenty.microcredit.reschedules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The life of a proposal to change a plan. */
enum RescheduleStatus implements Lifecycle<RescheduleStatus> {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<RescheduleStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED, REJECTED, WITHDRAWN -> Set.of();
        };
    }
}
