package com.quenty.order.products;

import com.quenty.order.skus.SkuRules;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record ProductFilter(
        @Parameter(
                description = "Whole words of the name, in any order and inflection; case and accents don't matter."
                        + " `\"a phrase\"`, `-without`, `or`.",
                example = "coffee beans")
        @Size(min = 2, max = 200)
        @Nullable
        String q,

        @Parameter(example = "coffee") @Size(max = 255) @Nullable
        String category,

        @Nullable Boolean active,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId,

        @Parameter(description = "Exactly this one.", example = "CAFE-500") @Size(max = 255) @Nullable
        String sku,

        @Parameter(description = "ISO 4217; prices of two currencies can't be compared.", example = "USD")
        @Size(max = 10)
        @Nullable
        String currency,

        @Parameter(example = "10") @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal minPrice,

        @Parameter(example = "20") @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal maxPrice) {

    ProductFilter {
        sku = SkuRules.canonical(sku);
    }
}
