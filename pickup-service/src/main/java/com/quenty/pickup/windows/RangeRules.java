package com.quenty.pickup.windows;

import com.quenty.platform.problem.ValidationFailed;
import org.jspecify.annotations.Nullable;

/** The rules for ranges that callers ask for, the first inclusive and the last exclusive. Pure. */
public final class RangeRules {

    private RangeRules() {}

    /**
     * @param first null for a range without a beginning
     * @param untilName of the parameter
     * @param last null for a range without an end
     * @throws ValidationFailed for one that ends before it begins
     */
    public static <T extends Comparable<? super T>> void requireOrdered(
            String fromName, @Nullable T first, String untilName, @Nullable T last) {
        if (first != null && last != null && last.compareTo(first) < 0) {
            throw ValidationFailed.of(untilName, "must not be before " + fromName);
        }
    }
}
