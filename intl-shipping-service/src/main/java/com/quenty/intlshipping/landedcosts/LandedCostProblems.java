package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.importrules.ImportRuleKind;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** Refusals about landed costs. */
final class LandedCostProblems {

    private LandedCostProblems() {}

    @ProblemCode("import-rules-missing")
    static final class ImportRulesMissing extends RuleViolation {

        ImportRulesMissing(String country, Collection<ImportRuleKind> kinds, LocalDate day) {
            super("Of the import rules of %s none is in force on %s for %s."
                    .formatted(
                            country,
                            day,
                            kinds.stream().map(ImportRuleKind::code).collect(Collectors.joining(", "))));
            at("/destination_country", "has no such rules on this day");
        }
    }

    /** Sums of rules in a currency of which the request says no rate: nothing here knows the rate of customs of that day. */
    @ProblemCode("exchange-rate-missing")
    static final class ExchangeRateMissing extends RuleViolation {

        ExchangeRateMissing(String country, Collection<String> currencies) {
            super("Rules of %s have sums in %s; say what one of it costs in the currency of the request."
                    .formatted(country, String.join(", ", currencies)));
            at("/exchange_rates", "has no rate of " + String.join(", ", currencies));
        }
    }
}
