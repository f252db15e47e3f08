package com.quenty.contracts.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param active whether it is on sale
 * @param price of one unit
 * @param currency ISO 4217
 * @param weight of a packed unit in kg
 * @param dimensions of a packed unit in cm
 * @param countryOfOrigin ISO 3166-1 alpha-2
 * @param category as the company names it; null from an earlier release
 */
public record ProductView(
        int productId,
        String companyId,
        String sku,
        String name,
        boolean active,
        BigDecimal price,
        String currency,
        @Nullable BigDecimal weight,
        @Nullable Dimensions dimensions,
        @Nullable String countryOfOrigin,
        @Nullable String category) {

    public record Dimensions(BigDecimal length, BigDecimal width, BigDecimal height) {}
}
