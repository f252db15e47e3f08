package com.quenty.order.fulfilments;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ReasonRequest(
        @Schema(description = "For the history.", example = "The customer changed his mind") @NotBlank @Size(max = 500)
        String reason) {}
