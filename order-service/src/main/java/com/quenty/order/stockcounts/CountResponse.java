package com.quenty.order.stockcounts;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockCount")
record CountResponse(
        @Schema(example = "CNT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String countId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        CountStatus status,

        @Nullable String notes,

        List<Line> lines,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String createdBy,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String countedBy,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String decidedBy,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    @Schema(name = "StockCountLine")
    record Line(
            @Schema(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String itemId,

            @Schema(example = "4711") int productId,

            @Schema(example = "CAFE-500") String sku,

            @Schema(example = "Café Andino, whole beans, 500 g")
            String productName,

            @Schema(example = "BOG-1") @Nullable String location,

            @Schema(example = "L2026-11") @Nullable String batchNumber,

            @Nullable Instant expiryDate,

            @Schema(description = "`sellable` or `quarantine`.", example = "sellable")
            String stockState,

            @Schema(
                    description =
                            "The quantity in the ledger when the item was counted; null before the count was submitted.",
                    example = "120")
            @Nullable
            Integer expectedQuantity,

            @Schema(description = "The counted quantity; null before the count was submitted.", example = "118")
            @Nullable
            Integer countedQuantity,

            @Schema(
                    description =
                            "When the item was counted; the time of submitting where the request did not say; null"
                                    + " before the count was submitted.")
            @Nullable
            Instant countedAt,

            @Schema(description = "Counted less expected; null before the count was submitted.", example = "-2")
            @Nullable
            Integer difference) {}
}
