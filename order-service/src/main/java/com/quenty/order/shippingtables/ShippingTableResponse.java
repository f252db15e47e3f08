package com.quenty.order.shippingtables;

import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ShippingTableResponse(
        @Schema(example = "SHT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String shippingTableId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(description = "ISO 3166-1 alpha-2; null for all countries without a table.", example = "CO") @Nullable
        String country,

        @Schema(description = "Null for all regions without a table.", example = "ANT") @Nullable
        String region,

        @Schema(description = "As on an invoice.", example = "Shipping")
        String label,

        @Schema(description = "The first that the goods are within counts; beyond the last they can't be ordered.")
        List<ShippingBand> bands,

        @Schema(
                description = "Goods worth at least this, after discounts, are shipped without charge.",
                example = "200.00")
        @Nullable
        BigDecimal minFreeAmount,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String updatedBy,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static ShippingTableResponse of(ShippingTable table) {
        return new ShippingTableResponse(
                        table.shippingTableId(),
                        table.companyId(),
                        table.currency(),
                        table.country(),
                        table.region(),
                        table.label(),
                        table.bands(),
                        table.minFreeAmount(),
                        table.updatedBy(),
                        table.createdAt(),
                        table.updatedAt(),
                        table.version())
                .inItsCurrency();
    }

    /** With the decimals of its currency: the column has three for all. */
    ShippingTableResponse inItsCurrency() {
        return new ShippingTableResponse(
                shippingTableId,
                companyId,
                currency,
                country,
                region,
                label,
                bands.stream().map(band -> band.in(currency)).toList(),
                minFreeAmount == null ? null : Money.of(minFreeAmount, currency).amount(),
                updatedBy,
                createdAt,
                updatedAt,
                version);
    }
}
