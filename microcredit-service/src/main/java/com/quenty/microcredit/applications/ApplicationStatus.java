package com.quenty.microcredit.applications;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** Where an application stands. What the rules can't decide is recommended by one person and approved by another. */
public enum ApplicationStatus implements Lifecycle<ApplicationStatus> {
    PENDING,
    MANUAL_REVIEW,
    RECOMMENDED,
    APPROVED,
    ACCEPTED,
    DISBURSED,
    REJECTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(APPROVED, MANUAL_REVIEW, REJECTED, WITHDRAWN, EXPIRED);
            case MANUAL_REVIEW -> Set.of(RECOMMENDED, REJECTED, WITHDRAWN, EXPIRED);
            case RECOMMENDED -> Set.of(APPROVED, MANUAL_REVIEW, REJECTED, WITHDRAWN, EXPIRED);
            case APPROVED -> Set.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED);
            // Whoever has signed may still step back until the money leaves us.
            case ACCEPTED -> Set.of(DISBURSED, WITHDRAWN, EXPIRED);
            case DISBURSED, REJECTED, DECLINED, WITHDRAWN, EXPIRED -> Set.of();
        };
    }
}
