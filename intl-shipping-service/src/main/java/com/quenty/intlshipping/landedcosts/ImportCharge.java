package com.quenty.intlshipping.landedcosts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Duty or VAT of a line. */
record ImportCharge(
        @Schema(description = "The lowest rate that the HS code leaves open, as a fraction.", example = "0.165")
        BigDecimal minRate,

        @Schema(description = "The mean of the rates that the HS code leaves open.", example = "0.165")
        BigDecimal avgRate,

        @Schema(description = "The highest rate that the HS code leaves open.", example = "0.165")
        BigDecimal maxRate,

        @Schema(description = "On which it is charged.") AmountRange base,

        AmountRange charged,

        @Schema(description = "Null where the country has no de minimis.") @Nullable
        DeMinimisDecision deMinimis,

        @Schema(
                description =
                        "By which it is charged, or not. Two rates where the HS code does not decide: the lowest and the highest.")
        List<AppliedRule> rules) {

    ImportCharge {
        rules = List.copyOf(rules);
    }
}
