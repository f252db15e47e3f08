package com.quenty.order.stocktransfers;

import com.quenty.order.formats.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record TransferReason(
        @Schema(description = "Kept in the history.", example = "Road closed.") @NotBlank @Size(max = 500)
        String reason) {

    TransferReason {
        reason = Text.trimmed(reason);
    }
}
