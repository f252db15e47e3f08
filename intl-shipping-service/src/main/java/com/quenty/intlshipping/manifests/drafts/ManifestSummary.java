package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ManifestSummary(
        @Schema(example = "MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String manifestId,
        ManifestStatus status,
        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,
        String createdBy,
        @Schema(example = "ORD-1018-02041-2") @Nullable String orderNumber,
        @Schema(example = "CO") String originCountry,
        @Schema(example = "ES") String destinationCountry,
        @Schema(example = "europe") String shippingZone,

        @Schema(description = "Of all items without packaging, in kg.", example = "4.080")
        BigDecimal totalWeight,

        @Schema(description = "Of all pieces, in m³.", example = "0.031")
        BigDecimal totalVolume,

        @Schema(description = "Of all items.", example = "114.00")
        BigDecimal totalValue,

        @Schema(example = "USD") String currency,
        @Schema(example = "QP123456785CO") @Nullable String trackingNumber,
        @Nullable Instant estimatedDelivery,
        Instant createdAt,
        Instant updatedAt) {

    /** Columns have two decimals whatever the currency has. */
    ManifestSummary inItsCurrency() {
        return new ManifestSummary(
                manifestId,
                status,
                companyId,
                createdBy,
                orderNumber,
                originCountry,
                destinationCountry,
                shippingZone,
                totalWeight,
                totalVolume,
                Money.of(totalValue, currency).amount(),
                currency,
                trackingNumber,
                estimatedDelivery,
                createdAt,
                updatedAt);
    }
}
