package com.quenty.order.products;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The present data of a product in the catalogue.
 *
 * @param price of one unit, with the currency's decimals
 * @param currency ISO 4217
 * @param weight of a packed unit, in kg
 * @param dimensions of a packed unit, in cm
 * @param countryOfOrigin ISO 3166-1 alpha-2
 * @param taxCategory which tax rate is due for it
 * @param active whether it may be sold
 */
public record ProductFacts(
        int productId,
        String sku,
        String name,
        String companyId,
        String category,
        BigDecimal price,
        String currency,
        @Nullable BigDecimal weight,
        @Nullable Dimensions dimensions,
        @Nullable String countryOfOrigin,
        String taxCategory,
        boolean active) {}
