package com.quenty.order.orders.edits;

import com.quenty.order.orders.OrderAdjustmentResponse;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edit that was made. */
record OrderEditResponse(
        @Schema(description = "The order's version after the edit.", example = "4")
        long orderVersion,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String editedBy,

        Instant editedAt,

        @Schema(example = "Customer called") @Nullable String reason,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(example = "40.00") BigDecimal totalBefore,

        @Schema(example = "16.00") BigDecimal totalAfter,

        List<Line> linesBefore,
        List<Line> linesAfter,
        List<OrderAdjustmentResponse> adjustmentsBefore,
        List<OrderAdjustmentResponse> adjustmentsAfter) {

    @Schema(name = "EditedOrderLine")
    record Line(int lineNumber, int productId, String sku, BigDecimal unitPrice, int quantity) {}

    /** With the decimals of its currency: the columns have two for all. */
    OrderEditResponse inItsCurrency() {
        return new OrderEditResponse(
                orderVersion,
                editedBy,
                editedAt,
                reason,
                currency,
                Money.of(totalBefore, currency).amount(),
                Money.of(totalAfter, currency).amount(),
                inItsCurrency(linesBefore),
                inItsCurrency(linesAfter),
                adjustmentsBefore,
                adjustmentsAfter);
    }

    private List<Line> inItsCurrency(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(
                        line.lineNumber(),
                        line.productId(),
                        line.sku(),
                        Money.of(line.unitPrice(), currency).amount(),
                        line.quantity()))
                .toList();
    }
}
