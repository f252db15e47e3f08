package com.quenty.microcredit.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Grace and cap of late fees.
 *
 * @param graceDays days after the due date on which a payment is still in time for this purpose
 * @param cap the most that all late fees of a loan may add up to, in its currency; null for no cap
 */
public record PenaltyRules(int graceDays, @Nullable BigDecimal cap) {

    public static final PenaltyRules NONE = new PenaltyRules(0, null);

    public PenaltyRules {
        if (graceDays < 0 || (cap != null && cap.signum() < 0)) {
            throw new IllegalArgumentException("grace days and cap are not negative");
        }
    }
}
