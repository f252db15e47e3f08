package com.quenty.order.stocktransfers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "ReceiveTransferRequest")
record ReceiveTransferRequest(
        @NotNull @Size(min = 1, max = 50) List<@Valid Line> lines) {

    @Schema(name = "ReceiveTransferLine")
    record Line(
            @Schema(example = "1") @NotNull @Positive Integer lineNumber,

            @Schema(description = "In units; at most those on their way.", example = "20") @NotNull @Positive
            Integer quantity) {}
}
