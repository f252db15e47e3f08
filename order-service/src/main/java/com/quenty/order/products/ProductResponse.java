package com.quenty.order.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ProductResponse(
        @Schema(example = "4711") int id,

        @Schema(description = "Unique across the platform.", example = "CAFE-500")
        String sku,

        @Schema(example = "Café Andino, whole beans, 500 g") String name,

        @Nullable String description,

        @Schema(example = "coffee") String category,

        @Schema(description = "Of one unit.", example = "12.50")
        BigDecimal price,

        @Schema(
                description =
                        "The company's cost of one unit, in the price's currency; left out for customers, and where none is given.",
                example = "7.20")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        BigDecimal cost,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(description = "Of a packed unit, in kg.", example = "0.540") @Nullable
        BigDecimal weight,

        @Schema(description = "Of a packed unit, in cm.") @Nullable
        Dimensions dimensions,

        @Schema(description = "Where it was made, ISO 3166-1 alpha-2.", example = "CO") @Nullable
        String countryOfOrigin,

        @Schema(
                description =
                        "Days a unit must still be good for when an order reserves it; left out for customers, and where"
                                + " none is given.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Integer minShelfLifeDays,

        @Schema(description = "Which tax rate is due for it.", example = "standard")
        String taxCategory,

        @Schema(description = "Whether it can be ordered.") boolean active,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** Without the members that the company keeps to itself. */
    ProductResponse forCustomers() {
        return new ProductResponse(
                id,
                sku,
                name,
                description,
                category,
                price,
                null,
                currency,
                weight,
                dimensions,
                countryOfOrigin,
                null,
                taxCategory,
                active,
                companyId,
                createdAt,
                updatedAt,
                version);
    }

    static ProductResponse of(Product product) {
        return new ProductResponse(
                product.id(),
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                product.price(),
                product.cost(),
                product.currency(),
                product.weight(),
                product.dimensions(),
                product.countryOfOrigin(),
                product.minShelfLifeDays(),
                product.taxCategory(),
                product.isActive(),
                product.companyId(),
                product.createdAt(),
                product.updatedAt(),
                product.version());
    }
}
