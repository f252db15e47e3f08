package com.quenty.order.stockcounts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockCountSummary")
record CountSummary(
        @Schema(example = "CNT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String countId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        CountStatus status,

        @Nullable String notes,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String createdBy,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String countedBy,

        Instant createdAt) {}
