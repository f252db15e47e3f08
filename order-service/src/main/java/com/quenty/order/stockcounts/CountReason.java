package com.quenty.order.stockcounts;

import com.quenty.order.formats.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CountReason(
        @Schema(description = "Kept in the history.", example = "Counted twice.") @NotBlank @Size(max = 500)
        String reason) {

    CountReason {
        reason = Text.trimmed(reason);
    }
}
