package com.quenty.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of a verb that has to be explained. */
public record ReasonRequest(
        @Schema(description = "Kept in the history.", example = "Agreed with the customer by phone.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
