package com.quenty.auth.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

public enum AccountStatus implements Lifecycle<AccountStatus> {
    /** The address is not verified, or an invitation not yet accepted. */
    PENDING_VERIFICATION,
    ACTIVE,
    /** Locked out by an administrator, temporarily. */
    SUSPENDED,
    /** Ended; an administrator can bring it back. */
    DEACTIVATED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<AccountStatus> next() {
        return switch (this) {
            case PENDING_VERIFICATION -> Set.of(ACTIVE, DEACTIVATED);
            case ACTIVE -> Set.of(SUSPENDED, DEACTIVATED);
            case SUSPENDED -> Set.of(ACTIVE, DEACTIVATED);
            case DEACTIVATED -> Set.of(ACTIVE);
        };
    }
}
