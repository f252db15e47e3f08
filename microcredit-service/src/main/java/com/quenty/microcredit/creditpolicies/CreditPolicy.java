package com.quenty.microcredit.creditpolicies;

import static com.quenty.microcredit.creditpolicies.RuleCheck.atLeast;
import static com.quenty.microcredit.creditpolicies.RuleCheck.atMost;

import com.quenty.microcredit.creditpolicies.RuleCheck.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Approves applications that pass every rule, rejects those that a rule forbids, and refers the rest to people. Every rule is
 * always checked, so that an applicant gets all reasons at once.
 */
public final class CreditPolicy {

    private final PolicyRules rules;

    public CreditPolicy(PolicyRules rules) {
        this.rules = rules;
    }

    public PolicyRules rules() {
        return rules;
    }

    public PolicyDecision decide(Applicant applicant) {
        return decide(applicant, List.of());
    }

    /** @param further checks made elsewhere; one that has not passed refers the decision to people */
    public PolicyDecision decide(Applicant applicant, List<RuleCheck> further) {
        var score = BigDecimal.valueOf(applicant.score());
        var forbidding = List.of(
                atLeast("reject_score", score, BigDecimal.valueOf(rules.rejectScore())), rejectDebtToIncome(applicant));
        var approving = List.of(
                atLeast("approve_score", score, BigDecimal.valueOf(rules.approveScore())),
                approveDebtToIncome(applicant),
                atLeast(
                        "approve_employment",
                        applicant.employedMonths() == null ? null : BigDecimal.valueOf(applicant.employedMonths()),
                        BigDecimal.valueOf(rules.minEmployedMonths())),
                approveAmount(applicant));
        var trace =
                Stream.of(forbidding, approving, further).flatMap(List::stream).toList();
        var forbidden = reasons(forbidding, Outcome.FAILED);
        if (!forbidden.isEmpty()) {
            return new PolicyDecision.Rejected(rules.validFrom(), trace, forbidden);
        }
        var open = trace.stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .map(RuleCheck::rule)
                .toList();
        return open.isEmpty()
                ? new PolicyDecision.Approved(rules.validFrom(), trace)
                : new PolicyDecision.Referred(rules.validFrom(), trace, open);
    }

    /** The rules about the income alone, for terms that a person recommends. */
    public List<RuleCheck> affordability(Applicant applicant) {
        return List.of(rejectDebtToIncome(applicant), approveDebtToIncome(applicant), approveAmount(applicant));
    }

    private RuleCheck rejectDebtToIncome(Applicant applicant) {
        return atMost("reject_debt_to_income", applicant.debtToIncome(), rules.rejectDebtToIncome());
    }

    private RuleCheck approveDebtToIncome(Applicant applicant) {
        return atMost("approve_debt_to_income", applicant.debtToIncome(), rules.maxDebtToIncome());
    }

    private RuleCheck approveAmount(Applicant applicant) {
        return atMost("approve_amount", applicant.incomesAskedFor(), rules.maxIncomes());
    }

    private static List<String> reasons(List<RuleCheck> checks, Outcome outcome) {
        return checks.stream()
                .filter(check -> check.outcome() == outcome)
                .map(RuleCheck::rule)
                .toList();
    }
}
