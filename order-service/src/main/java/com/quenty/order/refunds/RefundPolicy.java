package com.quenty.order.refunds;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** From which payments a refund is taken, and which part of it is a credit. Pure. */
final class RefundPolicy {

    private RefundPolicy() {}

    /**
     * Takes from each payment what can be given back, in their order, until the amount is reached.
     *
     * @param refundable by payment, oldest capture first
     * @return amounts by payment, which sum up to the amount
     * @throws RefundProblems.ExceedsPaid when all of them together have less
     */
    static <P> Map<P, Money> split(Money amount, Map<P, Money> refundable) {
        var parts = new LinkedHashMap<P, Money>();
        var left = amount;
        for (var payment : refundable.entrySet()) {
            var part = payment.getValue().compareTo(left) < 0 ? payment.getValue() : left;
            if (!part.isZero() && !part.isNegative()) {
                parts.put(payment.getKey(), part);
                left = left.minus(part);
            }
        }
        if (!left.isZero()) {
            throw new RefundProblems.ExceedsPaid(amount.minus(left));
        }
        return parts;
    }

    /**
     * The part of each that is a credit: for it, nothing is owed any more. An overpayment is returned first, and is no credit;
     * else an order that is made smaller, refunded and made larger again would be given away.
     *
     * @param parts in the order in which they are given back
     * @param overpaid by the order, less what is on its way back
     */
    static <P> Map<P, Money> credits(Map<P, Money> parts, Money overpaid) {
        var credits = new LinkedHashMap<P, Money>();
        var left = overpaid;
        for (var part : parts.entrySet()) {
            var returned = part.getValue().compareTo(left) < 0 ? part.getValue() : left;
            credits.put(part.getKey(), part.getValue().minus(returned));
            left = left.minus(returned);
        }
        return credits;
    }

    /**
     * Lays the parts of a credit and its lines side by side, in their order: which amount of each part is for which line.
     *
     * @param parts amounts
     * @param byLine amounts by line, with the same sum
     * @return amounts by line, none zero, of each part
     */
    static List<NavigableMap<Integer, BigDecimal>> byLine(
            List<BigDecimal> parts, NavigableMap<Integer, BigDecimal> byLine) {
        var open = new TreeMap<>(byLine);
        var shares = new ArrayList<NavigableMap<Integer, BigDecimal>>();
        for (var part : parts) {
            var share = new TreeMap<Integer, BigDecimal>();
            var left = part;
            while (left.signum() > 0 && !open.isEmpty()) {
                var line = open.firstEntry();
                var taken = line.getValue().min(left);
                share.put(line.getKey(), taken);
                left = left.subtract(taken);
                if (taken.compareTo(line.getValue()) == 0) {
                    open.pollFirstEntry();
                } else {
                    open.put(line.getKey(), line.getValue().subtract(taken));
                }
            }
            shares.add(share);
        }
        return shares;
    }
}
