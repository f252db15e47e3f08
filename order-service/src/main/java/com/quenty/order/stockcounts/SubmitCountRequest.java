package com.quenty.order.stockcounts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SubmitCountRequest(
        @Schema(description = "Every item of the count, an empty shelf as zero.") @NotNull @Size(min = 1, max = 500)
        List<@Valid Line> lines) {

    @Schema(name = "CountedItem")
    record Line(
            @Schema(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @NotBlank
            String itemId,

            @Schema(description = "In units.", example = "118") @NotNull @PositiveOrZero
            Integer countedQuantity,

            @Schema(
                    description =
                            "When the item was counted: from the opening of the count until now. The quantity is compared with"
                                    + " the ledger of that moment. Needed for an item that has moved since the count was opened. A"
                                    + " whole second, or millisecond, is taken as rounded: an item that moved within that of it is"
                                    + " to be counted again.",
                    example = "2026-11-22T15:04:05.274Z")
            @Nullable
            Instant countedAt) {}
}
