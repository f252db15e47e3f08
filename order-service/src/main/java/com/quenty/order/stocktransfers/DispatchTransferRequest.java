package com.quenty.order.stocktransfers;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "DispatchTransferRequest")
record DispatchTransferRequest(
        @Schema(example = "MED-2") @NotBlank @Size(max = 255)
        String toLocation,

        @NotNull @Size(min = 1, max = 50) List<@Valid Line> lines,

        @Schema(example = "TRUCK-7") @Size(max = 255) @Nullable
        String referenceNumber,

        @Size(max = 2000) @Nullable String notes) {

    DispatchTransferRequest {
        toLocation = TextRules.trimmed(toLocation);
        referenceNumber = TextRules.trimmed(referenceNumber);
        notes = TextRules.trimmed(notes);
    }

    @Schema(name = "DispatchTransferLine")
    record Line(
            @Schema(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @NotBlank
            String itemId,

            @Schema(description = "In units; at most the available ones.", example = "24") @NotNull @Positive
            Integer quantity) {}
}
