package com.quenty.order.products;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

record ProductSummary(
        @Schema(example = "4711") int id,

        @Schema(example = "CAFE-500") String sku,

        @Schema(example = "Café Andino, whole beans, 500 g") String name,

        @Schema(example = "coffee") String category,

        @Schema(description = "Of one unit.", example = "12.50")
        BigDecimal price,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        boolean active,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        Instant createdAt) {

    ProductSummary {
        price = Money.of(price, currency).amount();
    }
}
