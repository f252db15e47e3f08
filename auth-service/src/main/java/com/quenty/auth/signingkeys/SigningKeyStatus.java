package com.quenty.auth.signingkeys;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

enum SigningKeyStatus implements Lifecycle<SigningKeyStatus> {
    /** Signs, and is published. */
    ACTIVE,
    /** No longer signs, but stays published until its last token has expired. */
    RETIRING,
    RETIRED,
    /** Withdrawn in an emergency: its tokens are void immediately. */
    DROPPED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<SigningKeyStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(RETIRING, DROPPED);
            case RETIRING -> Set.of(RETIRED, DROPPED);
            case RETIRED, DROPPED -> Set.of();
        };
    }
}
