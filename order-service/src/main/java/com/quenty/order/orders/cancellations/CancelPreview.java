package com.quenty.order.orders.cancellations;

import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderTotals;
import com.quenty.order.orders.balances.OrderBalanceQueries.Foreseen;
import com.quenty.order.orders.balances.OrderBalanceResponse;
import com.quenty.order.prices.OrderPrice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** The effect that cancelling an order, or the part of it that has not left, would have if it were done now. */
record CancelPreview(
        String orderNumber,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(description = "Whether the order would be cancelled as a whole; else it goes on with what has left.")
        boolean whole,

        OrderBalanceResponse before,
        OrderBalanceResponse after,

        @Schema(
                description =
                        "On its way back to the customer already. The two amounts below are those when it has gone back.",
                example = "0.00")
        BigDecimal pendingRefundAmount,

        @Schema(description = "Still to be paid afterwards.", example = "0.00")
        BigDecimal toBePaidAmount,

        @Schema(description = "Paid above what is owed afterwards, without what is on its way back.", example = "25.00")
        BigDecimal toBeRefundedAmount,

        @Schema(description = "How the total of what goes on would be made up.")
        OrderTotals totals) {

    /** @param rest the price of what goes on; that of all where nothing does */
    static CancelPreview of(Order order, boolean whole, OrderPrice rest, Foreseen foreseen) {
        return new CancelPreview(
                order.orderNumber(),
                order.currency(),
                whole,
                OrderBalanceResponse.of(order.balance()),
                OrderBalanceResponse.of(foreseen.after()),
                foreseen.pendingRefund().amount(),
                foreseen.toBePaid().amount(),
                foreseen.toBeRefunded().amount(),
                OrderTotals.of(rest));
    }
}
