package com.quenty.microcredit.loanpayments;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ReversePaymentRequest(
        @Schema(description = "Kept with the reversal.", example = "The bank took the direct debit back.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
