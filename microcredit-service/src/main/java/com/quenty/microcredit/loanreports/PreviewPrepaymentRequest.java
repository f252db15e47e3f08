package com.quenty.microcredit.loanreports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PreviewPrepaymentRequest(
        @Schema(description = "In the loan's currency.", example = "250000.00") @Positive @DecimalMax("99999999.99")
        BigDecimal paymentAmount,

        @Schema(description = "The business date when left out; at most a year ahead.", example = "2026-12-15")
        @Nullable
        LocalDate paymentDate) {}
