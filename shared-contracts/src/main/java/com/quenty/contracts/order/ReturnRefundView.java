package com.quenty.contracts.order;

import java.math.BigDecimal;
import java.util.List;

/**
 * @param status lower-case code: {@code pending}, {@code settled}, {@code failed}
 * @param currency ISO 4217
 */
public record ReturnRefundView(String refundId, String status, BigDecimal amount, String currency, List<Part> parts) {

    public ReturnRefundView {
        parts = List.copyOf(parts);
    }

    /**
     * @param method of the payment, lower-case code
     * @param destination {@code source} or {@code store_credit}
     * @param status as that of the refund
     */
    public record Part(String method, String destination, String status, BigDecimal amount) {}
}
