package com.quenty.order.storecredits;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

record RevokeStoreCreditRequest(
        @Schema(example = "25.00") @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("99999999.99")
        BigDecimal amount,

        @Schema(example = "Granted to the wrong customer.") @NotBlank @Size(max = 500)
        String reason) {

    RevokeStoreCreditRequest {
        reason = TextRules.trimmed(reason);
    }
}
