package com.quenty.microcredit.creditpolicies;

import java.time.LocalDate;
import java.util.List;

/** What the policy says, with every rule it looked at, whether it decided or not. */
public sealed interface CreditDecision {

    /** Since when the rules hold that it was made by. */
    LocalDate rulesOf();

    List<RuleCheck> trace();

    record Approved(LocalDate rulesOf, List<RuleCheck> trace) implements CreditDecision {}

    /** @param reasons codes of the rules that forbid it */
    record Rejected(LocalDate rulesOf, List<RuleCheck> trace, List<String> reasons) implements CreditDecision {}

    /** @param reasons codes of the rules that leave it to a person */
    record Referred(LocalDate rulesOf, List<RuleCheck> trace, List<String> reasons) implements CreditDecision {}
}
