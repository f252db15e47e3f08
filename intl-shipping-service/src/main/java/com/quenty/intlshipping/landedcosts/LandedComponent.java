package com.quenty.intlshipping.landedcosts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the landed cost, over all lines. */
record LandedComponent(
        @Schema(
                description = "`goods`, `freight`, `insurance`, `duty`, `vat`, `handling` or `disbursement`.",
                example = "duty")
        String code,

        @Schema(description = "For people.", example = "Duty")
        String label,

        AmountRange charged,

        @Schema(description = "By the incoterm; null without one.", example = "buyer") @Nullable
        Payer paidBy,

        @Schema(description = "By which it is charged, or not; none where no rule says anything.")
        List<AppliedRule> rules) {

    LandedComponent {
        rules = List.copyOf(rules);
    }
}
