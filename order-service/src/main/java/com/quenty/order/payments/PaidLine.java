package com.quenty.order.payments;

import java.math.BigDecimal;

/**
 * A line of an order with all that is paid for it.
 *
 * @param quantity units ordered, without those taken back before they left
 * @param paidPrice after its share of discounts, with its shares of shipping, fees and added tax
 * @param taxAmount its share of taxes, added or included
 * @param discountAmount its share of discounts, with the tax in its price that an exempt customer does not pay; not positive
 * @param shippingAmount its share of the shipping charge
 * @param feeAmount its share of fees
 */
public record PaidLine(
        int lineNumber,
        int productId,
        String sku,
        String productName,
        int quantity,
        int returnedQuantity,
        BigDecimal unitPrice,
        BigDecimal totalPrice,
        BigDecimal discountAmount,
        BigDecimal taxAmount,
        BigDecimal shippingAmount,
        BigDecimal feeAmount,
        BigDecimal paidPrice) {}
