package com.quenty.pickup.tariffs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** The price of a pickup: each component has exactly the currency's decimals, and the total is their sum. */
public record Price(
        @Schema(description = "ISO 4217.", example = "COP") String currency,
        List<PriceComponent> components,

        @Schema(description = "The sum of the components.", example = "12000.00")
        BigDecimal totalAmount) {

    public Price {
        components = List.copyOf(components);
    }
}
