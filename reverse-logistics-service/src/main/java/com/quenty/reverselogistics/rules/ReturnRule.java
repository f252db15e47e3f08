package com.quenty.reverselogistics.rules;

import java.time.LocalDate;

/**
 * The rule of a category, from a day on.
 *
 * @param category of the products that it is for, as order-service names it, or {@link #DEFAULT}
 */
public record ReturnRule(String category, LocalDate validFrom, RuleTerms terms) {

    /** The rule of all categories that have none of their own. */
    public static final String DEFAULT = "default";
}
