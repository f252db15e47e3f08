package com.quenty.order.stocktransfers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record TransferSummary(
        @Schema(example = "TRF-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String transferId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        TransferStatus status,

        @Schema(example = "MED-2") String toLocation,

        @Schema(example = "TRUCK-7") @Nullable String referenceNumber,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String createdBy,

        Instant createdAt) {}
