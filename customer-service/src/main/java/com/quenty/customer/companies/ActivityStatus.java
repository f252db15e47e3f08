package com.quenty.customer.companies;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import java.util.Locale;
import java.util.Set;

/** Whether a user or a company takes part. Neither is ever deleted: orders, loans and returns refer to them. */
public enum ActivityStatus implements Lifecycle<ActivityStatus> {
    ACTIVE,
    INACTIVE;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    public static ActivityStatus of(boolean active) {
        return active ? ACTIVE : INACTIVE;
    }

    public boolean isActive() {
        return this == ACTIVE;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ActivityStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(INACTIVE);
            case INACTIVE -> Set.of(ACTIVE);
        };
    }
}
