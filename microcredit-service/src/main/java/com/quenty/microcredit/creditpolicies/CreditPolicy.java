package com.quenty.microcredit.creditpolicies;

import static com.quenty.microcredit.creditpolicies.RuleCheck.atLeast;
import static com.quenty.microcredit.creditpolicies.RuleCheck.atMost;

import com.quenty.microcredit.creditpolicies.RuleCheck.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Approves applications that pass every rule, rejects those that a rule forbids, and refers the rest to people. Every rule is
 * always checked, so that an applicant gets all reasons at once.
 */
public final class CreditPolicy {

    private final List<PolicyRules> rules;

    /** @param rules in any order; on each day the latest that is valid decides */
    public CreditPolicy(List<PolicyRules> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(PolicyRules::validFrom).reversed())
                .toList();
    }

    /** @throws IllegalArgumentException if no rules are valid on that day */
    public PolicyRules on(LocalDate day) {
        return rules.stream()
                .filter(each -> !each.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy holds on " + day));
    }

    /** @throws IllegalArgumentException if no rules are valid on that day */
    public PolicyDecision decide(Applicant applicant, LocalDate on) {
        return decide(applicant, List.of(), on);
    }

    /**
     * @param further checks made elsewhere; one that has not passed refers the decision to people
     * @throws IllegalArgumentException if no rules are valid on that day
     */
    public PolicyDecision decide(Applicant applicant, List<RuleCheck> further, LocalDate on) {
        var holding = on(on);
        var score = BigDecimal.valueOf(applicant.score());
        var forbidding = List.of(
                atLeast("reject_score", score, BigDecimal.valueOf(holding.rejectScore())),
                rejectDebtToIncome(applicant, holding));
        var approving = List.of(
                atLeast("approve_score", score, BigDecimal.valueOf(holding.approveScore())),
                approveDebtToIncome(applicant, holding),
                atLeast(
                        "approve_employment",
                        applicant.employedMonths() == null ? null : BigDecimal.valueOf(applicant.employedMonths()),
                        BigDecimal.valueOf(holding.minEmployedMonths())),
                approveAmount(applicant, holding));
        var trace =
                Stream.of(forbidding, approving, further).flatMap(List::stream).toList();
        var forbidden = reasons(forbidding, Outcome.FAILED);
        if (!forbidden.isEmpty()) {
            return new PolicyDecision.Rejected(holding.validFrom(), trace, forbidden);
        }
        var open = trace.stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .map(RuleCheck::rule)
                .toList();
        return open.isEmpty()
                ? new PolicyDecision.Approved(holding.validFrom(), trace)
                : new PolicyDecision.Referred(holding.validFrom(), trace, open);
    }

    /**
     * The rules about the income alone, for terms that a person recommends.
     *
     * @throws IllegalArgumentException if no rules are valid on that day
     */
    public List<RuleCheck> affordability(Applicant applicant, LocalDate on) {
        var holding = on(on);
        return List.of(
                rejectDebtToIncome(applicant, holding),
                approveDebtToIncome(applicant, holding),
                approveAmount(applicant, holding));
    }

    private static RuleCheck rejectDebtToIncome(Applicant applicant, PolicyRules holding) {
        return atMost("reject_debt_to_income", applicant.debtToIncome(), holding.rejectDebtToIncome());
    }

    private static RuleCheck approveDebtToIncome(Applicant applicant, PolicyRules holding) {
        return atMost("approve_debt_to_income", applicant.debtToIncome(), holding.maxDebtToIncome());
    }

    private static RuleCheck approveAmount(Applicant applicant, PolicyRules holding) {
        return atMost("approve_amount", applicant.incomesAskedFor(), holding.maxIncomes());
    }

    private static List<String> reasons(List<RuleCheck> checks, Outcome outcome) {
        return checks.stream()
                .filter(check -> check.outcome() == outcome)
                .map(RuleCheck::rule)
                .toList();
    }
}
