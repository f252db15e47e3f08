package com.quenty.reverselogistics.returns.collections;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record SendReturnRequest(
        @Schema(example = "Servientrega") @Size(max = 100) @Nullable
        String carrier,

        @Schema(example = "2170000123")
        @Size(max = 255)
        @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.ONE_LINE_MESSAGE)
        @Nullable
        String trackingNumber) {

    SendReturnRequest {
        carrier = TextRules.trimmed(carrier);
        trackingNumber = TextRules.trimmed(trackingNumber);
    }
}
