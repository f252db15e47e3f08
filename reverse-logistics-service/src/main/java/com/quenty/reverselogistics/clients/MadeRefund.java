package com.quenty.reverselogistics.clients;

import com.quenty.contracts.order.ReturnRefundView;
import java.math.BigDecimal;

/**
 * A refund that order-service has made.
 *
 * @param status lower-case code of order-service: {@code pending}, {@code settled}, {@code failed}
 */
public record MadeRefund(String refundId, String status, BigDecimal amount) {

    static MadeRefund of(ReturnRefundView refund) {
        return new MadeRefund(refund.refundId(), refund.status(), refund.amount());
    }
}
