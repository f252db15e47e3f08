package com.quenty.customer.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ReasonRequest(
        @Schema(
                description = "Shown to the company and kept in the history.",
                example = "The certificate of incorporation is older than 90 days.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
