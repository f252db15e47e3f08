package com.quenty.microcredit.applications;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ReasonRequest(
        @Schema(example = "The pay slip can't be read") @NotBlank @Size(max = 500)
        String reason) {}
