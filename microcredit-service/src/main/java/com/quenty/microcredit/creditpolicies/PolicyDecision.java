package com.quenty.microcredit.creditpolicies;

import java.time.LocalDate;
import java.util.List;

/** The decision of the policy, with every rule that was checked, whether it decided or not. */
public sealed interface PolicyDecision {

    /** Validity of the rules that decided. */
    LocalDate rulesOf();

    List<RuleCheck> trace();

    /** Codes of the rules that decided; none for an approval. */
    List<String> reasons();

    record Approved(LocalDate rulesOf, List<RuleCheck> trace) implements PolicyDecision {
        @Override
        public List<String> reasons() {
            return List.of();
        }
    }

    /** @param reasons codes of the rules that forbid it */
    record Rejected(LocalDate rulesOf, List<RuleCheck> trace, List<String> reasons) implements PolicyDecision {}

    /** @param reasons codes of the rules that refer it to people */
    record Referred(LocalDate rulesOf, List<RuleCheck> trace, List<String> reasons) implements PolicyDecision {}
}
