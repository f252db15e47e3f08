package com.quenty.reverselogistics.returns.inspections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record FunctionalTest(
        @Schema(example = "Switches on") @NotBlank @Size(max = 255)
        String test,

        @Schema(description = "Whether the goods are of no use when it fails.", example = "true") @NotNull
        Boolean essential,

        @Schema(example = "true") @NotNull Boolean passed) {}
