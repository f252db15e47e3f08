package com.quenty.microcredit.decisions;

import com.quenty.microcredit.creditpolicies.Applicant;
import com.quenty.microcredit.creditpolicies.CreditPolicy;
import com.quenty.microcredit.creditpolicies.RuleCheck;
import com.quenty.microcredit.creditpolicies.RuleCheck.Outcome;
import com.quenty.microcredit.creditrates.RatePolicy;
import com.quenty.microcredit.loanplans.LoanFigures;
import com.quenty.microcredit.loanplans.LoanPlan;
import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.terms.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From score to decision: the rate by the rate table, the instalment by the plan at that rate, the decision by the policy and
 * the customer's exposure. Pure; equal data give equal results.
 */
final class UnderwritingPolicy {

    private UnderwritingPolicy() {}

    /**
     * @param policy of that day
     * @param rates of that day
     * @param on the day of the decision, on which the loan would be paid out
     */
    public static UnderwritingResult decide(
            int score,
            UnderwritingInput wish,
            LoanProduct product,
            CreditPolicy policy,
            RatePolicy rates,
            LocalDate on) {
        var rate = rates.rate(score, wish.amount(), wish.termMonths());
        var planned = new LoanFigures(
                wish.amount(), wish.termMonths(), within(product, rate.annualRate()), wish.firstDueDate());
        var violations = LoanPlan.violations(product, planned, Optional.empty(), on);
        var plan = violations.isEmpty() ? LoanPlan.of(product, planned, on) : null;

        var further = new ArrayList<RuleCheck>();
        further.add(rateCheck(product, rate.annualRate()));
        further.add(RuleCheck.atMost(
                "exposure", wish.exposure().add(wish.amount()), policy.rules().exposureLimit(wish.monthlyIncome())));
        if (plan == null) {
            further.add(new RuleCheck(
                    "plan",
                    "terms inside the product",
                    violations.stream().map(Violation::message).collect(Collectors.joining("; ")),
                    Outcome.FAILED));
        }
        var applicant = new Applicant(
                score,
                wish.amount(),
                wish.monthlyIncome(),
                wish.monthlyDebts(),
                plan == null ? BigDecimal.ZERO : plan.monthly(),
                wish.employedMonths());
        return new UnderwritingResult(policy.decide(applicant, further), rate, plan);
    }

    /** A rate outside the product is referred to people; the instalment is then calculated at the nearest rate inside. */
    private static BigDecimal within(LoanProduct product, BigDecimal rate) {
        return rate.max(product.annualRate().min()).min(product.annualRate().max());
    }

    private static RuleCheck rateCheck(LoanProduct product, BigDecimal rate) {
        var range = product.annualRate();
        return new RuleCheck(
                "product_rate",
                "%s to %s".formatted(range.min().toPlainString(), range.max().toPlainString()),
                rate.toPlainString(),
                range.contains(rate) ? Outcome.PASSED : Outcome.FAILED);
    }
}
