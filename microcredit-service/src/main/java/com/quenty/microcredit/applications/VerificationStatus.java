package com.quenty.microcredit.applications;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** Whether the documents of an application were verified. Rejected ones can be replaced. */
public enum VerificationStatus implements Lifecycle<VerificationStatus> {
    PENDING,
    VERIFIED,
    REJECTED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<VerificationStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(VERIFIED, REJECTED);
            case REJECTED -> Set.of(PENDING);
            case VERIFIED -> Set.of();
        };
    }
}
