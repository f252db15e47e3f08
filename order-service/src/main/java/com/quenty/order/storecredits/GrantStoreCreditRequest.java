package com.quenty.order.storecredits;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record GrantStoreCreditRequest(
        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @NotBlank @Size(max = 255)
        String customerId,

        @Schema(description = "For callers who see more than one.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(description = "ISO 4217.", example = "USD") @NotBlank @Size(max = 10)
        String currency,

        @Schema(example = "25.00") @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("99999999.99")
        BigDecimal amount,

        @Schema(
                description = "First day on which it can't be spent any more; as configured, if absent.",
                example = "2028-11-26")
        @Nullable
        LocalDate validUntil,

        @Schema(example = "The parcel was late.") @NotBlank @Size(max = 500)
        String reason) {

    GrantStoreCreditRequest {
        companyId = TextRules.trimmed(companyId);
        reason = TextRules.trimmed(reason);
    }
}
