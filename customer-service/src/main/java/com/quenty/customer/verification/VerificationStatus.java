package com.quenty.customer.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The state of the check of a company's documents. */
public enum VerificationStatus implements Lifecycle<VerificationStatus> {
    UNVERIFIED,
    SUBMITTED,
    IN_REVIEW,
    NEEDS_INFORMATION,
    VERIFIED,
    REJECTED,
    EXPIRED,
    REVOKED;

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
            case UNVERIFIED, NEEDS_INFORMATION, REJECTED, EXPIRED -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(VERIFIED, REJECTED, NEEDS_INFORMATION);
            // To itself: a reviewer may extend it before it ends.
            case VERIFIED -> Set.of(VERIFIED, EXPIRED, REVOKED);
            // A revoked verification is restored only by a new review that staff begin, not by submitting again.
            case REVOKED -> Set.of(IN_REVIEW);
        };
    }

    /** A registration that is being checked, or was checked and is relied on, must not change. */
    public boolean freezesRegistration() {
        return this == SUBMITTED || this == IN_REVIEW || this == VERIFIED;
    }
}
