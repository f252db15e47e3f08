package com.quenty.reverselogistics.returns.simulations;

import com.quenty.platform.money.Money;
import com.quenty.platform.time.BusinessZone;
import com.quenty.reverselogistics.returns.ReturnType;
import com.quenty.reverselogistics.rules.ConditionGrade;
import com.quenty.reverselogistics.rules.EligibilityPolicy;
import com.quenty.reverselogistics.rules.FailedRule;
import com.quenty.reverselogistics.rules.RuleTerms;
import com.quenty.reverselogistics.rules.WantedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The answer of a rule to an item of the past, as of the day of its request. */
final class SimulationPolicy {

    private SimulationPolicy() {}

    /**
     * @param amount that goes back: for what was accepted, in its condition; for what was not inspected, all in the best one
     * @param reasons failed rules, or why people decide
     */
    record Verdict(RuleDecision decision, Money amount, List<String> reasons) {}

    static Verdict verdict(PastItem item, RuleTerms terms, BusinessZone zone) {
        var day = zone.dateOf(item.createdAt());
        var line = new WantedLine(
                item.lineNumber(),
                item.quantity(),
                item.quantity(),
                item.returnReason(),
                item.opened(),
                item.returnType() == ReturnType.CLAIM,
                item.unitPrice(),
                item.currency(),
                zone.dateOf(item.deliveredAt()));
        var failed = EligibilityPolicy.failed(line, terms, day);
        if (!failed.isEmpty()) {
            return new Verdict(
                    RuleDecision.REFUSED,
                    Money.zero(item.currency()),
                    failed.stream().map(FailedRule::message).toList());
        }
        var manual = EligibilityPolicy.manualReasons(line, terms, item.returnAmount(), day);
        return new Verdict(manual.isEmpty() ? RuleDecision.APPROVED : RuleDecision.MANUAL, amount(item, terms), manual);
    }

    private static Money amount(PastItem item, RuleTerms terms) {
        int units = Objects.requireNonNullElse(item.acceptedQuantity(), item.quantity());
        var grade = Objects.requireNonNullElse(item.conditionReceived(), ConditionGrade.A);
        var goods = item.unitPrice().multiply(BigDecimal.valueOf(units));
        var share = terms.factor(item.returnReason(), grade).subtract(terms.feeRate(item.returnReason()));
        return Money.rounded(goods.multiply(share.max(BigDecimal.ZERO)), item.currency());
    }
}
