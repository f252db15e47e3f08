package com.quenty.microcredit.loans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(name = "LoanReasonRequest")
record ReasonRequest(
        @Schema(description = "Kept with the event.", example = "Entered for the wrong loan.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
