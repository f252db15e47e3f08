package com.quenty.microcredit.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** Where a loan stands. Never set: it follows from the replay of the loan's events. */
public enum LoanStatus implements Lifecycle<LoanStatus> {
    /** Before the money left us. */
    APPROVED,
    ACTIVE,
    /** Owes nothing. */
    PAID_OFF,
    /** Owes nothing and has money to come back. */
    OVERPAID,
    /** We no longer expect the rest; what still comes in is a recovery. */
    WRITTEN_OFF;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<LoanStatus> next() {
        return switch (this) {
            case APPROVED -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(PAID_OFF, OVERPAID, WRITTEN_OFF);
            // A reversed payment or waiver brings the debt back, and with it a write-off that it had left nothing to
            // do.
            case PAID_OFF -> Set.of(ACTIVE, OVERPAID, WRITTEN_OFF);
            case OVERPAID -> Set.of(ACTIVE, PAID_OFF, WRITTEN_OFF);
            case WRITTEN_OFF -> Set.of(ACTIVE, PAID_OFF, OVERPAID);
        };
    }

    /** Nothing is owed or expected. */
    public boolean closed() {
        return this == PAID_OFF || this == OVERPAID || this == WRITTEN_OFF;
    }
}
