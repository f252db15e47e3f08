package com.quenty.reverselogistics.returns.simulations;

import com.quenty.platform.problem.ValidationFailed;
import com.quenty.reverselogistics.rules.RuleTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

record SimulateRuleRequest(
        @Schema(description = "Items that were decided on by the rule of this category.", example = "electronics")
        @NotBlank
        @Size(max = 100)
        String category,

        @Schema(description = "The draft.") @Valid RuleTerms terms,

        @Schema(description = "Of the request, inclusive.", example = "2026-11-01") @NotNull
        LocalDate createdFrom,

        @Schema(description = "Exclusive; at most a year later.", example = "2026-12-01") @NotNull
        LocalDate createdUntil) {

    private static final long MOST_DAYS = 366;

    void requireSound() {
        terms.requireSound("/terms");
        if (!createdFrom.isBefore(createdUntil)) {
            throw ValidationFailed.of("/created_until", "must be after created_from");
        }
        if (ChronoUnit.DAYS.between(createdFrom, createdUntil) > MOST_DAYS) {
            throw ValidationFailed.of("/created_until", "must be within a year of created_from");
        }
    }
}
