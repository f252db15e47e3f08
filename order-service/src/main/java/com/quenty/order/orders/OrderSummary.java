package com.quenty.order.orders;

import com.quenty.order.payments.OrderPaymentStatus;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

record OrderSummary(
        @Schema(example = "ORD-1018-02041-2") String orderNumber,

        OrderStatus status,

        OrderPaymentStatus paymentStatus,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(example = "25.00") BigDecimal totalAmount,

        @Schema(description = "Whether units of it wait for stock.")
        boolean shortfall,

        Instant createdAt,
        Instant updatedAt) {

    /** With the decimals of its currency: the column has two for all. */
    OrderSummary inItsCurrency() {
        return new OrderSummary(
                orderNumber,
                status,
                paymentStatus,
                customerId,
                companyId,
                currency,
                Money.of(totalAmount, currency).amount(),
                shortfall,
                createdAt,
                updatedAt);
    }
}
