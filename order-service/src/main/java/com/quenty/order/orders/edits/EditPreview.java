package com.quenty.order.orders.edits;

import com.quenty.order.orders.OrderAdjustmentResponse;
import com.quenty.order.orders.OrderTotals;
import com.quenty.order.orders.balances.OrderBalanceResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** The effect an edit would have if it were made now. */
record EditPreview(
        String orderNumber,
        String currency,
        BigDecimal totalBefore,
        BigDecimal totalAfter,

        @Schema(
                description =
                        "Change of the order's total; negative when it falls. How much is to be paid or refunded depends on the payments.")
        BigDecimal difference,

        OrderBalanceResponse before,
        OrderBalanceResponse after,

        @Schema(
                description =
                        "On its way back to the customer already. The two amounts below are those when it has gone back.",
                example = "0.00")
        BigDecimal pendingRefundAmount,

        @Schema(description = "Still to be paid afterwards.", example = "0.00")
        BigDecimal toBePaidAmount,

        @Schema(description = "Paid above what is owed afterwards, without what is on its way back.", example = "9.00")
        BigDecimal toBeRefundedAmount,

        @Schema(description = "Whether the edit would be accepted with the present stock.")
        boolean possible,

        @Schema(description = "How the total would be made up.")
        OrderTotals totals,

        List<Line> lines,

        @Schema(description = "Discounts, charges and taxes of the whole order afterwards.")
        List<OrderAdjustmentResponse> adjustments) {

    @Schema(name = "EditPreviewLine")
    record Line(
            int lineNumber,
            int productId,
            String sku,
            BigDecimal unitPrice,
            int quantityBefore,
            int quantityAfter,
            BigDecimal priceDifference,

            @Schema(description = "Further units that would be reserved.")
            int reserved,

            @Schema(description = "Reserved units that would become free.")
            int released,

            @Schema(description = "Units that would have to wait for stock.")
            int shortfall) {}
}
