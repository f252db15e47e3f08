package com.quenty.sample.parcels;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

enum ParcelStatus implements Lifecycle<ParcelStatus> {
    DRAFT,
    SENT,
    DELIVERED,
    LOST;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ParcelStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SENT);
            case SENT -> Set.of(DELIVERED, LOST);
            case LOST -> Set.of(DELIVERED);
            case DELIVERED -> Set.of();
        };
    }
}
