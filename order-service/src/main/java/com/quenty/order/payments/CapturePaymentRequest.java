package com.quenty.order.payments;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record CapturePaymentRequest(
        @Schema(description = "All that can be captured, if absent.", example = "25.00")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("99999999.99")
        @Nullable
        BigDecimal amount,

        @Schema(
                description =
                        "Of the capture; one that this payment knows changes nothing, one of another payment is refused.",
                example = "CAP-1")
        @Size(max = 255)
        @Nullable
        String externalReference) {

    CapturePaymentRequest {
        externalReference = TextRules.trimmed(externalReference);
    }
}
