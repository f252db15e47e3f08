package com.quenty.reverselogistics.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

record CreateReturnRuleRequest(
        @Schema(
                description = "Of products; `default` is for all that have no rule of their own.",
                example = "electronics")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^/\\\\%]*", message = "must not contain /, \\ and %")
        String category,

        @Schema(description = "First day on which it holds; after today.", example = "2099-01-01") @NotNull
        LocalDate validFrom,

        @Valid RuleTerms terms,

        @Schema(example = "Longer window before Christmas") @NotBlank @Size(max = 500)
        String reason) {}
