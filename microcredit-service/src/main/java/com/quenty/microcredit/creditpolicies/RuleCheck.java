package com.quenty.microcredit.creditpolicies;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One rule checked for one application.
 *
 * @param rule its code
 * @param required the threshold, in words of the rule: {@code >= 700}
 * @param found the applicant's figure, or {@code unknown}
 */
public record RuleCheck(String rule, String required, String found, Outcome outcome) {

    public enum Outcome implements Coded {
        PASSED,
        FAILED,
        /** The figure is missing: neither passed nor failed. */
        UNKNOWN;

        @JsonValue
        private final String code = name().toLowerCase(Locale.ROOT);

        @Override
        public String code() {
            return code;
        }
    }

    /** @param found null if unknown */
    public static RuleCheck atLeast(String rule, @Nullable BigDecimal found, BigDecimal required) {
        return check(rule, ">= " + required.toPlainString(), found, found != null && found.compareTo(required) >= 0);
    }

    /** @param found null if unknown */
    public static RuleCheck atMost(String rule, @Nullable BigDecimal found, BigDecimal required) {
        return check(rule, "<= " + required.toPlainString(), found, found != null && found.compareTo(required) <= 0);
    }

    private static RuleCheck check(String rule, String required, @Nullable BigDecimal found, boolean passed) {
        if (found == null) {
            return new RuleCheck(rule, required, "unknown", Outcome.UNKNOWN);
        }
        return new RuleCheck(rule, required, found.toPlainString(), passed ? Outcome.PASSED : Outcome.FAILED);
    }
}
