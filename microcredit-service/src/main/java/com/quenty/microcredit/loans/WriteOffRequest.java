package com.quenty.microcredit.loans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record WriteOffRequest(
        @Schema(description = "The business date when left out.", example = "2027-03-31") @Nullable
        LocalDate writeOffDate,

        @Schema(example = "Business closed; nothing left to recover.") @NotBlank @Size(max = 500)
        String reason) {}
