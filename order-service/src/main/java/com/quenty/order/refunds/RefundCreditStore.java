package com.quenty.order.refunds;

import com.quenty.order.linecredits.LineCreditPolicy;
import com.quenty.order.linecredits.LineCreditStore;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Keeps the credits of refunds by line, in the running transaction, which has locked the order: no line is credited more than it costs.
 * The part of a refund that returns an overpayment is no credit, and uses up nothing of a line.
 */
@Component
class RefundCreditStore {

    private final RefundRepository refunds;
    private final LineCreditStore credits;
    private final PaidOrders orders;

    RefundCreditStore(RefundRepository refunds, LineCreditStore credits, PaidOrders orders) {
        this.refunds = refunds;
        this.credits = credits;
        this.orders = orders;
    }

    /** The rest of each line: its price, less what was credited of it, or will be when the money has gone back. */
    NavigableMap<Integer, BigDecimal> left(PaidOrder order) {
        var credited = credits.given(order.id());
        var before = refunds.namedBefore(order.id());
        var left = new TreeMap<Integer, BigDecimal>();
        orders.lines(order).forEach(line -> {
            int number = line.lineNumber();
            var rest = line.paidPrice()
                    .subtract(credited.getOrDefault(number, BigDecimal.ZERO))
                    .subtract(before.getOrDefault(number, BigDecimal.ZERO));
            left.put(number, rest.max(BigDecimal.ZERO));
        });
        return left;
    }

    Money allLeft(PaidOrder order) {
        return order.money(left(order).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** @throws RefundProblems.ExceedsLine, RefundProblems.LineUnknown */
    void requireWithinLines(
            PaidOrder order, NavigableMap<Integer, Money> amounts, NavigableMap<Integer, String> pointers) {
        if (amounts.isEmpty()) {
            return;
        }
        var left = left(order);
        amounts.forEach((line, amount) -> {
            var pointer = pointers.getOrDefault(line, "");
            var rest = left.get(line);
            if (rest == null) {
                throw new RefundProblems.LineUnknown(line, pointer + "/line_number");
            }
            if (amount.amount().compareTo(rest) > 0) {
                throw new RefundProblems.ExceedsLine(line, pointer + "/amount", order.money(rest));
            }
        });
    }

    /**
     * To which lines the credits of a refund will belong; asked before it is written.
     *
     * @param byPart the credit of each part, in their order
     * @return amounts by line, of each part
     */
    List<NavigableMap<Integer, BigDecimal>> divided(PaidOrder order, RefundOrder wanted, Collection<Money> byPart) {
        var named = new TreeMap<Integer, BigDecimal>();
        wanted.lines().forEach((line, amount) -> named.put(line, amount.amount()));
        var all = byPart.stream().reduce(Money.zero(order.currency()), Money::plus);
        var byLine = LineCreditPolicy.divided(all.amount(), named, left(order), Money.decimals(order.currency()));
        return RefundPolicy.byLine(byPart.stream().map(Money::amount).toList(), byLine);
    }

    /** Each cent belongs to a line from now on. @param parts as {@link #divided} has said */
    void give(PaidOrder order, Refund refund, List<NavigableMap<Integer, BigDecimal>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            credits.give(
                    new LineCreditStore.Source(order.id(), refund.id(), i + 1, refund.returnItemId() != null),
                    parts.get(i));
        }
    }

    /** The credit of a part whose money has gone back. Of one that had failed, another refund may have taken the line meanwhile. */
    Money credited(PaidOrder order, Refund refund, RefundPart part) {
        if (part.status() != RefundStatus.FAILED) {
            return order.money(part.creditedAmount());
        }
        credits.keepWithin(refund.id(), part.partNumber(), left(order));
        return refunds.parts(refund).stream()
                .filter(each -> each.partNumber() == part.partNumber())
                .map(each -> order.money(each.creditedAmount()))
                .findFirst()
                .orElseThrow();
    }

    /** For a part that has failed. @throws RefundProblems.ExceedsLine when another refund has taken the line meanwhile */
    void requireStillLeft(PaidOrder order, Refund refund, RefundPart part) {
        var lines = new TreeMap<Integer, Money>();
        credits.ofPart(refund.id(), part.partNumber()).forEach((line, amount) -> lines.put(line, order.money(amount)));
        if (lines.isEmpty() && part.creditedAmount().signum() > 0 && isFailed(refund)) {
            // From before each credit belonged to a line.
            refunds.lines(refund).forEach(line -> lines.put(line.lineNumber(), order.money(line.amount())));
        }
        requireWithinLines(order, lines, new TreeMap<>());
    }

    private boolean isFailed(Refund refund) {
        return refunds.parts(refund).stream().allMatch(part -> part.status() == RefundStatus.FAILED);
    }
}
