package com.quenty.order.onlinepayments;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record PayOnlineRequest(
        @Schema(description = "All that is owed for the order, if absent.", example = "25.00")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("99999999.99")
        @Nullable
        BigDecimal amount,

        @Schema(
                description = "The payer sets it aside only; it is captured later, or lapses at the provider.",
                example = "false")
        @Nullable
        Boolean authoriseOnly) {}
