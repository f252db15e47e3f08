package com.quenty.reverselogistics.returns.inspections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record Defect(
        @Schema(example = "Scratch on the lid") @NotBlank @Size(max = 500)
        String description,

        @Schema(example = "minor") @NotNull DefectSeverity severity) {}
