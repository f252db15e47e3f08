package com.quenty.microcredit.applications;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** Lifecycle of an application. If the rules don't decide, one person recommends terms and another approves them. */
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
            // A signed offer can be withdrawn until the loan is paid out.
            case ACCEPTED -> Set.of(DISBURSED, WITHDRAWN, EXPIRED);
            case DISBURSED, REJECTED, DECLINED, WITHDRAWN, EXPIRED -> Set.of();
        };
    }
}
