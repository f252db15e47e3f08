package com.quenty.order.orders.balances;

import com.quenty.order.linecredits.LineCreditStore;
import com.quenty.order.linecredits.LineWorth;
import com.quenty.order.orders.Order;
import com.quenty.order.payments.OrderBalance;
import com.quenty.order.prices.OrderPrice;
import com.quenty.order.refunds.PendingRefundQueries;
import com.quenty.platform.money.Money;
import org.springframework.stereotype.Component;

/** Foresees the debt of an order after a change, with the credits that would lapse and the refunds that are under way. */
@Component
public class OrderBalanceQueries {

    /**
     * A debt that is foreseen.
     *
     * @param after right after the change
     * @param pendingRefund on its way back already
     * @param toBePaid when that has gone back
     * @param toBeRefunded the same
     */
    public record Foreseen(OrderBalance after, Money pendingRefund, Money toBePaid, Money toBeRefunded) {}

    private final LineCreditStore credits;
    private final PendingRefundQueries refunds;

    OrderBalanceQueries(LineCreditStore credits, PendingRefundQueries refunds) {
        this.credits = credits;
        this.refunds = refunds;
    }

    /** When its lines cost something else. */
    public Foreseen costing(Order order, OrderPrice price) {
        var lapsed = credits.foresee(order.id(), order.currency(), order.worths(), LineWorth.of(price));
        return foreseen(order, order.balance().costing(price.total()).lapsing(lapsed.settled()), lapsed.pending());
    }

    /** When it is cancelled as a whole. */
    public Foreseen whenClosed(Order order) {
        return foreseen(order, order.balance().whenClosed(), Money.zero(order.currency()));
    }

    private Foreseen foreseen(Order order, OrderBalance after, Money lapsed) {
        var pending = refunds.of(order.id());
        var amount = Money.of(pending.amount(), order.currency());
        var gone = after.afterRefund(
                amount, Money.of(pending.credited(), order.currency()).minus(lapsed));
        return new Foreseen(after, amount, gone.outstanding(), gone.overpaid());
    }
}
