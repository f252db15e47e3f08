package com.quenty.order.refunds;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record SettleRefundRequest(
        @Schema(description = "Of the transfer or the terminal.", example = "TX-4712") @Size(max = 255) @Nullable
        String externalReference) {

    SettleRefundRequest {
        externalReference = TextRules.trimmed(externalReference);
    }
}
