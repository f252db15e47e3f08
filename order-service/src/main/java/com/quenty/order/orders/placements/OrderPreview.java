package com.quenty.order.orders.placements;

import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderAdjustmentResponse;
import com.quenty.order.orders.OrderItem;
import com.quenty.order.orders.OrderTotals;
import com.quenty.order.prices.LinePrice;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The order that placing it now would give. */
record OrderPreview(
        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(
                description = "Total to be paid: the lines and the adjustments that are added to them.",
                example = "25.00")
        BigDecimal totalAmount,

        OrderTotals totals,

        @Schema(description = "The coupon that it would hold.", example = "WELCOME10") @Nullable
        String couponCode,

        @Schema(description = "Whether it would be accepted with the present stock.")
        boolean possible,

        List<Line> lines,

        @Schema(description = "Discounts, charges and taxes.")
        List<OrderAdjustmentResponse> adjustments) {

    @Schema(name = "OrderPreviewLine")
    record Line(
            int lineNumber,
            int productId,
            String sku,
            String productName,
            int quantity,

            @Schema(example = "12.50") BigDecimal unitPrice,

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

            @Schema(description = "All that is paid for it; the sum over the lines is the total.", example = "31.78")
            BigDecimal paidPrice,

            @Schema(description = "Units that would be reserved.")
            int reservedQuantity,

            @Schema(description = "Units that would have to wait for stock.")
            int shortfallQuantity) {

        private static Line of(int line, OrderItem item, LinePrice price, String currency, int reserved) {
            return new Line(
                    line,
                    item.productId(),
                    item.sku(),
                    item.productName(),
                    item.quantity(),
                    Money.of(item.unitPrice(), currency).amount(),
                    price.gross(),
                    price.discount(),
                    price.tax().add(price.shippingTax()),
                    price.shipping(),
                    price.fee(),
                    price.exemption(),
                    price.paid(),
                    reserved,
                    item.quantity() - reserved);
        }
    }

    /** @param reserved units that are in stock, by line */
    static OrderPreview of(Order order, Map<Integer, Integer> reserved) {
        var price = order.price();
        var coupon = order.priceRules().coupon();
        var lines = order.items().entrySet().stream()
                .map(line -> Line.of(
                        line.getKey(),
                        line.getValue(),
                        Objects.requireNonNull(price.lines().get(line.getKey())),
                        order.currency(),
                        reserved.getOrDefault(line.getKey(), 0)))
                .toList();
        boolean complete = lines.stream().allMatch(line -> line.shortfallQuantity() == 0);
        return new OrderPreview(
                order.customerId(),
                order.companyId(),
                order.currency(),
                order.total().amount(),
                OrderTotals.of(price),
                coupon == null ? null : coupon.code(),
                complete || order.allowsBackorder(),
                lines,
                OrderAdjustmentResponse.of(price));
    }
}
