package com.quenty.order.stockcounts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

record SubmitCountRequest(
        @Schema(description = "Every item of the count, an empty shelf as zero.") @NotNull @Size(min = 1, max = 500)
        List<@Valid Line> lines) {

    @Schema(name = "CountedItem")
    record Line(
            @Schema(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @NotBlank
            String itemId,

            @Schema(description = "In units.", example = "118") @NotNull @PositiveOrZero
            Integer countedQuantity) {}
}
