package com.quenty.microcredit.loancharges;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record WaiveChargeRequest(
        @Schema(description = "The day that it is waived on; the business date when left out.") @Nullable
        LocalDate waiverDate,

        @Schema(example = "The bank was closed.") @NotBlank @Size(max = 500)
        String reason) {}
