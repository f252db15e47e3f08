package com.quenty.order.invoices;

import com.quenty.order.payments.PaidOrder;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the credits of an order divided among its lines, in the running transaction, which has locked it: no line is credited more
 * than it costs, and all of them together as much as the order.
 */
@Component
class CreditedLineStore {

    private final CreditedLineRepository credits;
    private final SoldOrderQueries orders;

    CreditedLineStore(CreditedLineRepository credits, SoldOrderQueries orders) {
        this.credits = credits;
        this.orders = orders;
    }

    /**
     * The order with its credits where they belong now.
     *
     * @param named lines that the latest credits are for, with amounts
     * @param refundId that they belong to
     */
    SoldOrder settled(PaidOrder order, SortedMap<Integer, Money> named, @Nullable String refundId) {
        var credited = new HashMap<>(credits.of(order, null));
        var before = orders.of(order, credited);
        if (order.creditedAmount().signum() == 0 || order.closed()) {
            return before;
        }
        before.lines()
                .forEach((line, sold) -> move(order, line, null, excess(sold).negate(), credited));
        var capped = orders.of(order, credited);
        var divided = credited.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var missing = order.creditedAmount().subtract(divided);
        if (missing.signum() > 0) {
            InvoicePolicy.credits(missing, left(order, named, refundId), capped.uncredited(), capped.decimals())
                    .forEach((line, amount) -> move(order, line, refundId, amount, credited));
        }
        return orders.of(order, credited);
    }

    /** The line has become cheaper than was credited of it. */
    private static BigDecimal excess(SoldLine line) {
        return line.credited().subtract(line.price().total()).max(BigDecimal.ZERO);
    }

    /** Of the lines that the refund names, without what was credited of them for it. */
    private SortedMap<Integer, BigDecimal> left(
            PaidOrder order, SortedMap<Integer, Money> named, @Nullable String refundId) {
        var left = new TreeMap<Integer, BigDecimal>();
        if (refundId != null && !named.isEmpty()) {
            var before = credits.of(order, refundId);
            named.forEach((line, amount) ->
                    left.put(line, amount.amount().subtract(before.getOrDefault(line, BigDecimal.ZERO))));
        }
        return left;
    }

    private void move(
            PaidOrder order,
            int line,
            @Nullable String refundId,
            BigDecimal amount,
            Map<Integer, BigDecimal> credited) {
        if (amount.signum() != 0) {
            credits.append(order, line, refundId, amount);
            credited.merge(line, amount, BigDecimal::add);
        }
    }
}
