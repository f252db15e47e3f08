package com.quenty.order.payments;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record ChargeBackPaymentRequest(
        @Schema(
                description =
                        "All that is left of the payment, if absent; at most what was captured, whatever was refunded.",
                example = "25.00")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("99999999.99")
        @Nullable
        BigDecimal amount,

        @Schema(example = "The holder did not recognise the payment.") @NotBlank @Size(max = 500)
        String reason,

        @Schema(
                description =
                        "Of the dispute; one that this payment knows changes nothing, one of another payment is refused.",
                example = "DP-1")
        @Size(max = 255)
        @Nullable
        String externalReference) {

    ChargeBackPaymentRequest {
        externalReference = TextRules.trimmed(externalReference);
    }
}
