package com.quenty.order.refunds;

import org.springframework.stereotype.Component;

/** Tells what of an order is on its way back already. */
@Component
public class PendingRefundQueries {

    private final RefundRepository refunds;

    PendingRefundQueries(RefundRepository refunds) {
        this.refunds = refunds;
    }

    public PendingRefund of(int orderId) {
        return refunds.allUnderWay(orderId);
    }
}
