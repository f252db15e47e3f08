package com.quenty.order.orders;

import com.quenty.order.prices.OrderPrice;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;

public record OrderLineResponse(
        int lineNumber,
        int productId,
        String sku,
        String productName,

        @Schema(description = "Units ordered, without those taken back.")
        int quantity,

        @Schema(description = "As it was when the line was ordered.", example = "12.50")
        BigDecimal unitPrice,

        @Schema(description = "Units at their price.", example = "25.00")
        BigDecimal totalPrice,

        @Schema(description = "Its share of the discounts, not positive.", example = "-2.50")
        BigDecimal discountAmount,

        @Schema(description = "Its tax and that of its share of shipping, added or included.", example = "4.28")
        BigDecimal taxAmount,

        @Schema(description = "Its share of the shipping charge.", example = "5.00")
        BigDecimal shippingAmount,

        @Schema(description = "Its share of fees.", example = "0.00")
        BigDecimal feeAmount,

        @Schema(
                description = "The tax in its price that an exempt customer does not pay; not positive.",
                example = "0.00")
        BigDecimal exemptionAmount,

        @Schema(
                description = "All that is paid for it; the sum over the lines is the total of the order.",
                example = "31.78")
        BigDecimal paidPrice,

        @Schema(description = "Units in the warehouse that are kept for this line.")
        int reservedQuantity,

        @Schema(description = "Units that wait for stock.") int shortfallQuantity,

        @Schema(description = "Units that lie packed.") int packedQuantity,

        int shippedQuantity,
        int deliveredQuantity,
        int returnedQuantity,

        @Schema(description = "Units that were taken back before they left.")
        long cancelledQuantity) {

    static OrderLineResponse of(int line, OrderItem item, Order order, OrderPrice prices) {
        var price = Objects.requireNonNull(prices.lines().get(line));
        return new OrderLineResponse(
                line,
                item.productId(),
                item.sku(),
                item.productName(),
                item.quantity(),
                Money.of(item.unitPrice(), order.currency()).amount(),
                price.gross(),
                price.discount(),
                price.tax().add(price.shippingTax()),
                price.shipping(),
                price.fee(),
                price.exemption(),
                price.paid(),
                order.status().isOpen() ? item.reservedQuantity() : 0,
                item.shortfallQuantity(),
                item.packedQuantity(),
                item.shippedQuantity(),
                item.deliveredQuantity(),
                item.returnedQuantity(),
                item.cancelledQuantity());
    }
}
