package com.quenty.order.orders.balances;

import com.quenty.order.payments.OrderBalance;
import com.quenty.order.payments.OrderPaymentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** The debt of an order and what is paid of it. */
@Schema(name = "OrderBalance")
public record OrderBalanceResponse(
        @Schema(example = "25.00") BigDecimal totalAmount,

        @Schema(
                description = "The total less what refunds have credited; nothing once it is cancelled or has expired.",
                example = "25.00")
        BigDecimal owedAmount,

        @Schema(description = "Captured less refunded and charged back.", example = "20.00")
        BigDecimal paidAmount,

        @Schema(description = "Still to be paid.", example = "5.00")
        BigDecimal outstandingAmount,

        @Schema(description = "Paid above what is owed: to be refunded.", example = "0.00")
        BigDecimal overpaidAmount,

        @Schema(example = "partially_paid") OrderPaymentStatus paymentStatus) {

    public static OrderBalanceResponse of(OrderBalance balance) {
        return new OrderBalanceResponse(
                balance.total().amount(),
                balance.owed().amount(),
                balance.paid().amount(),
                balance.outstanding().amount(),
                balance.overpaid().amount(),
                balance.status());
    }
}
