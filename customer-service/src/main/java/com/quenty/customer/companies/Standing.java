package com.quenty.customer.companies;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import java.util.Locale;
import java.util.Set;

/** Whether a user or a company takes part. Nobody is ever deleted: orders, loans and returns refer to them. */
public enum Standing implements Lifecycle<Standing> {
    ACTIVE,
    INACTIVE;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    public static Standing of(boolean active) {
        return active ? ACTIVE : INACTIVE;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Standing> next() {
        return switch (this) {
            case ACTIVE -> Set.of(INACTIVE);
            case INACTIVE -> Set.of(ACTIVE);
        };
    }
}
