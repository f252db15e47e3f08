package com.quenty.order.products;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/** A price of the product, from the time of the change on. */
record PriceChange(
        @Schema(example = "12.50") BigDecimal price,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(description = "The user who set it.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String changedBy,

        Instant changedAt) {

    PriceChange {
        price = Money.of(price, currency).amount();
    }
}
