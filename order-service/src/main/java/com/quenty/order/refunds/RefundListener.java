package com.quenty.order.refunds;

import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.PaymentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refunds yield to banks: money that a bank has taken can't go back a second time. */
@Component
class RefundListener {

    private static final int LONGEST = 500;

    private final RefundStore refunds;
    private final PaidOrders orders;

    RefundListener(RefundStore refunds, PaidOrders orders) {
        this.refunds = refunds;
        this.orders = orders;
    }

    @EventListener
    void on(PaymentStore.ChargedBack taken) {
        refunds.giveWay(orders.find(taken.orderNumber()), failure(taken.reason()));
    }

    private static String failure(@Nullable String reason) {
        var failure = "charged back" + (reason == null ? "" : ": " + reason);
        int end = failure.offsetByCodePoints(0, Math.min(LONGEST, failure.codePointCount(0, failure.length())));
        return failure.substring(0, end);
    }
}
