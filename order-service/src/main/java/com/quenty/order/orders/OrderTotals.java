package com.quenty.order.orders;

import com.quenty.order.prices.OrderPrice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** How the total of an order is made up. */
public record OrderTotals(
        @Schema(description = "The lines at their prices.", example = "25.00")
        BigDecimal subtotalAmount,

        @Schema(description = "Not positive.", example = "-2.50")
        BigDecimal discountAmount,

        @Schema(example = "5.00") BigDecimal shippingAmount,

        @Schema(example = "0.00") BigDecimal feeAmount,

        @Schema(
                description = "The tax in the prices that an exempt customer does not pay; not positive.",
                example = "0.00")
        BigDecimal exemptionAmount,

        @Schema(description = "All of it, added or included.", example = "4.28")
        BigDecimal taxAmount,

        @Schema(description = "To be paid.", example = "31.78")
        BigDecimal totalAmount) {

    public static OrderTotals of(OrderPrice price) {
        return new OrderTotals(
                price.subtotal().amount(),
                price.discount().amount(),
                price.shipping().amount(),
                price.fee().amount(),
                price.exemption().amount(),
                price.tax().amount(),
                price.total().amount());
    }
}
