package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How the plan adapts when more principal was repaid than it asked for. */
public enum PrepaymentMode implements Coded {
    /** The next instalments ask for that much less; the rest of the plan stays. */
    RESCHEDULE_NEXT,
    /** The instalment stays, the end comes earlier. */
    FEWER_INSTALMENTS,
    /** The end stays, the instalment shrinks. */
    SMALLER_INSTALMENTS;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
