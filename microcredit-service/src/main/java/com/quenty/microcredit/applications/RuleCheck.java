package com.quenty.microcredit.applications;

/**
 * One rule held against one application.
 *
 * @param rule its code
 * @param required the threshold, in words of the rule: {@code >= 700}
 * @param found the applicant's figure, or {@code unknown}
 */
public record RuleCheck(String rule, String required, String found, Outcome outcome) {

    public enum Outcome {
        PASSED,
        FAILED,
        /** The figure is missing: neither passed nor failed. */
        UNKNOWN
    }
}
