package com.quenty.order.orders.edits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** What an edit would do if it were made now. */
record EditPreview(
        String orderNumber,
        String currency,
        BigDecimal totalBefore,
        BigDecimal totalAfter,

        @Schema(description = "What the order would be worth more; negative when less.")
        BigDecimal difference,

        @Schema(description = "Whether the edit would be taken with the stock of this moment.")
        boolean possible,

        List<Line> lines) {

    @Schema(name = "EditPreviewLine")
    record Line(
            int lineNumber,
            int productId,
            String sku,
            BigDecimal unitPrice,
            int quantityBefore,
            int quantityAfter,
            BigDecimal priceDifference,

            @Schema(description = "Units that would be reserved on top.")
            int reserved,

            @Schema(description = "Reserved units that would become free.")
            int released,

            @Schema(description = "Units that are wanted and not in stock.")
            int shortfall) {}
}
