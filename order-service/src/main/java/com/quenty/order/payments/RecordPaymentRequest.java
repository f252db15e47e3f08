package com.quenty.order.payments;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record RecordPaymentRequest(
        @Schema(
                description = "`cash`, `bank_transfer`, `card` (of a terminal) or `cash_on_delivery`.",
                example = "bank_transfer")
        @NotNull
        PaymentMethod method,

        @Schema(description = "Decimals as the currency has them.", example = "25.00")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("99999999.99")
        BigDecimal amount,

        @Schema(description = "ISO 4217; that of the order.", example = "USD") @NotBlank @Size(max = 10)
        String currency,

        @Schema(
                description =
                        "Of the bank or the terminal; wanted for those, and of one payment of the company by this method.",
                example = "TX-4711")
        @Size(max = 255)
        @Nullable
        String externalReference,

        @Schema(description = "Set aside only, to be captured later; for cards.", example = "false") @Nullable
        Boolean authoriseOnly,

        @Schema(
                description = "When the money came, since the order was placed; now, if absent.",
                example = "2026-11-26T15:00:00Z")
        @Nullable
        Instant occurredAt,

        @Size(max = 2000) @Nullable String notes) {

    RecordPaymentRequest {
        externalReference = TextRules.trimmed(externalReference);
        notes = TextRules.trimmed(notes);
    }
}
