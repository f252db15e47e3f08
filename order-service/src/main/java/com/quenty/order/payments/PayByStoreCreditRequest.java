package com.quenty.order.payments;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record PayByStoreCreditRequest(
        @Schema(
                description = "All that is owed for the order, as far as the store credit goes, if absent.",
                example = "12.50")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("99999999.99")
        @Nullable
        BigDecimal amount) {}
