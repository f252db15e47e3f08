package com.quenty.customer.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** How far the check of a company's papers has come. */
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
            // To itself: a reviewer may extend it before it ends, so that nobody loses business over a date.
            case VERIFIED -> Set.of(VERIFIED, EXPIRED, REVOKED);
            // What was taken away comes back only when one of ours takes the case up again, not by filing it anew.
            case REVOKED -> Set.of(IN_REVIEW);
        };
    }

    /** While somebody relies on the papers, what they say must not change under his hands. */
    public boolean freezesRegistration() {
        return this == SUBMITTED || this == IN_REVIEW || this == VERIFIED;
    }
}
