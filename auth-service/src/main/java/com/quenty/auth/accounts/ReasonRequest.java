package com.quenty.auth.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(name = "ReasonRequest")
record ReasonRequest(
        @Schema(description = "Why, for whoever looks at the history.", example = "Left the company")
        @NotBlank
        @Size(max = 500)
        String reason) {}
