package com.quenty.order.stocktransfers;

import com.quenty.order.inventory.InventoryItemResponse;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "Transfer")
record TransferResponse(
        @Schema(example = "TRF-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String transferId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        TransferStatus status,

        @Schema(example = "MED-2") String toLocation,

        @Schema(example = "TRUCK-7") @Nullable String referenceNumber,

        @Nullable String notes,

        List<Line> lines,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String createdBy,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    @Schema(name = "TransferLine")
    record Line(
            @Schema(example = "1") int lineNumber,

            @Schema(example = "4711") int productId,

            @Schema(example = "CAFE-500") String sku,

            @Schema(description = "Where they came from.", example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String itemId,

            @Schema(example = "BOG-1") @Nullable String fromLocation,

            @Schema(example = "L2026-11") @Nullable String batchNumber,

            @Schema(description = "Dispatched.", example = "24")
            int quantity,

            @Schema(example = "20") int receivedQuantity,

            @Schema(description = "Brought back.", example = "0")
            int returnedQuantity,

            @Schema(example = "0") int lostQuantity,

            @Schema(description = "Still on their way.", example = "4")
            int openQuantity) {}

    /** @param sources the items the lines came from, by their key */
    static TransferResponse of(Transfer transfer, Map<Integer, InventoryItemResponse> sources) {
        return new TransferResponse(
                transfer.transferId(),
                transfer.companyId(),
                transfer.status(),
                transfer.toLocation(),
                transfer.referenceNumber(),
                transfer.notes(),
                transfer.lines().stream()
                        .map(line -> of(line, Objects.requireNonNull(sources.get(line.sourceItemId()))))
                        .toList(),
                transfer.createdBy(),
                transfer.createdAt(),
                transfer.updatedAt(),
                transfer.version());
    }

    private static Line of(TransferLine line, InventoryItemResponse source) {
        return new Line(
                line.lineNumber(),
                source.productId(),
                source.sku(),
                source.itemId(),
                source.location(),
                source.batchNumber(),
                line.quantity(),
                line.receivedQuantity(),
                line.returnedQuantity(),
                line.lostQuantity(),
                line.open());
    }
}
