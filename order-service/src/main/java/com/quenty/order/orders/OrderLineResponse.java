package com.quenty.order.orders;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

public record OrderLineResponse(
        int lineNumber,
        int productId,
        String sku,
        String productName,

        @Schema(description = "Units ordered, without those taken back.")
        int quantity,

        @Schema(description = "As it was when the line was ordered.", example = "12.50")
        BigDecimal unitPrice,

        @Schema(example = "25.00") BigDecimal totalPrice,

        @Schema(description = "Units in the warehouse that are kept for this line.")
        int reservedQuantity,

        @Schema(description = "Units that wait for stock.") int shortfallQuantity,

        @Schema(description = "Units that lie packed.") int packedQuantity,

        int shippedQuantity,
        int deliveredQuantity,
        int returnedQuantity,

        @Schema(description = "Units that were taken back before they left.")
        long cancelledQuantity) {

    static OrderLineResponse of(int line, OrderItem item, Order order) {
        return new OrderLineResponse(
                line,
                item.productId(),
                item.sku(),
                item.productName(),
                item.quantity(),
                Money.of(item.unitPrice(), order.currency()).amount(),
                Money.of(item.totalPrice(), order.currency()).amount(),
                order.status().isOpen() ? item.reservedQuantity() : 0,
                item.shortfallQuantity(),
                item.packedQuantity(),
                item.shippedQuantity(),
                item.deliveredQuantity(),
                item.returnedQuantity(),
                item.cancelledQuantity());
    }
}
