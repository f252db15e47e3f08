package com.quenty.order.products;

import com.quenty.order.prices.PriceRules;
import com.quenty.order.skus.Sku;
import com.quenty.order.skus.SkuRules;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record CreateProductRequest(
        @Schema(
                description =
                        "Unique across the platform; never changes. Letters of any script, digits and `. _ - + & ( ) /`; in paths"
                                + " it is percent-encoded, `/` as `%2F`.",
                example = "CAFE-500")
        @NotNull
        @Sku
        String sku,

        @Schema(example = "Café Andino, whole beans, 500 g") @NotBlank @Size(max = 500)
        String name,

        @Size(max = 10_000) @Nullable String description,

        @Schema(example = "coffee") @NotBlank @Size(max = 255)
        String category,

        @Schema(description = "Of one unit, with the currency's decimals.", example = "12.50")
        @NotNull
        @Positive
        @Digits(integer = 8, fraction = 8)
        BigDecimal price,

        @Schema(description = "The company's cost of one unit, in the price's currency.", example = "7.20")
        @PositiveOrZero
        @Digits(integer = 8, fraction = 8)
        @Nullable
        BigDecimal cost,

        @Schema(description = "ISO 4217; with at most two decimals. `USD` when absent.", example = "USD")
        @Size(max = 10)
        @Nullable
        String currency,

        @Schema(description = "Of a packed unit, in kg.", example = "0.540")
        @Positive
        @Digits(integer = 5, fraction = 3)
        @Nullable
        BigDecimal weight,

        @Schema(description = "Of a packed unit, in cm.") @Valid @Nullable
        Dimensions dimensions,

        @Schema(description = "Country of manufacture for customs, ISO 3166-1 alpha-2.", example = "CO")
        @CountryCode
        @Nullable
        String countryOfOrigin,

        @Schema(
                description = "Days a unit must still be good for when an order reserves it; the service's default when"
                        + " absent.",
                example = "30")
        @PositiveOrZero
        @Max(3650)
        @Nullable
        Integer minShelfLifeDays,

        @Schema(description = "Which tax rate is due for it; `standard` when absent.", example = "standard")
        @Pattern(regexp = "[a-z][a-z0-9_]{0,49}", message = "must be lower-case letters, digits and underscores")
        @Nullable
        String taxCategory,

        @Schema(
                description = "The company that sells it; the caller's when absent.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId) {

    private static final String DEFAULT_CURRENCY = "USD";

    CreateProductRequest {
        sku = SkuRules.canonical(sku);
    }

    ProductRevision details() {
        return new ProductRevision(
                name,
                description,
                category,
                price,
                cost,
                currency == null ? DEFAULT_CURRENCY : currency,
                weight,
                dimensions,
                countryOfOrigin,
                minShelfLifeDays,
                taxCategory == null ? PriceRules.STANDARD : taxCategory);
    }
}
