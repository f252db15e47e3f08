package com.quenty.contracts.order;

import java.math.BigDecimal;
import java.util.List;

/**
 * @param currency ISO 4217
 * @param paymentStatus lower-case code: {@code unpaid}, {@code partially_paid}, {@code paid}, {@code partially_refunded}, {@code
 *     refunded}, {@code overpaid}
 * @param refundableAmount captured and neither refunded, charged back nor on its way back
 * @param owedAmount the total less what was credited by refunds; nothing once the order is cancelled or has expired
 * @param outstandingAmount owed and not paid; of an order that has ended, taken by a bank after it was refunded
 * @param overpaidAmount paid above what is owed
 */
public record OrderMoneyView(
        String orderNumber,
        String currency,
        BigDecimal totalAmount,
        String paymentStatus,
        BigDecimal capturedAmount,
        BigDecimal refundedAmount,
        BigDecimal refundableAmount,
        BigDecimal owedAmount,
        BigDecimal outstandingAmount,
        BigDecimal overpaidAmount,
        List<ByMethod> byMethod,
        List<Line> lines) {

    public OrderMoneyView {
        byMethod = List.copyOf(byMethod);
        lines = List.copyOf(lines);
    }

    /** @param method lower-case code; new ones may be added */
    public record ByMethod(String method, BigDecimal capturedAmount, BigDecimal refundedAmount) {}

    /**
     * @param paidPrice after its share of discounts, with its shares of shipping, fees and added tax
     * @param taxAmount its share of taxes, added or included
     * @param refundedAmount credited of it by refunds, on its way back included; an overpayment that was returned is not
     * @param refundableAmount of the paid price, the rest
     */
    public record Line(
            int lineNumber,
            BigDecimal paidPrice,
            BigDecimal discountAmount,
            BigDecimal taxAmount,
            BigDecimal shippingAmount,
            BigDecimal refundedAmount,
            BigDecimal refundableAmount) {}
}
