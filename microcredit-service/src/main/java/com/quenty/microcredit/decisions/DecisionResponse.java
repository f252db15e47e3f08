package com.quenty.microcredit.decisions;

import com.quenty.microcredit.creditpolicies.RuleCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of deciding, as it was recorded. */
public record DecisionResponse(
        DecisionOutcome outcome,

        @Schema(description = "Whether rules decided, not a person.")
        boolean automatic,

        @Schema(description = "The score it was based on.", example = "SCORE-01KAMQ9M2E7N4C8VRB5T1W3XYZ") @Nullable
        String scoreId,

        @Schema(description = "The credit policy that begins on this day decided.") @Nullable
        LocalDate policyValidFrom,

        @Schema(description = "The rate table that begins on this day gave the rate.") @Nullable
        LocalDate rateTableValidFrom,

        @Schema(description = "As a fraction.", example = "0.1100") @Nullable
        BigDecimal annualRate,

        @Schema(description = "Every rule that was looked at, whether it decided or not.")
        List<RuleCheck> trace,

        @Schema(description = "From the base rate to the rate.")
        List<RateStep> rateSteps,

        @Schema(description = "Codes of the rules that decided, or what a person says.")
        List<String> reasons,

        String decidedBy,
        Instant decidedAt) {}
