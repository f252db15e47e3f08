package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.importrules.ValueBasis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Whether goods are relieved because the consignment is of little value. */
record DeMinimisDecision(
        @Schema(description = "Whether they are.", example = "false")
        boolean relieved,

        ValueBasis basis,

        @Schema(description = "Of the consignment, by the basis, in its currency.", example = "120.00")
        BigDecimal comparedValue,

        @Schema(
                description = "Up to which goods are relieved, in the rule's currency; 0 where none are.",
                example = "0")
        BigDecimal maxValue,

        @Schema(description = "ISO 4217, of the rule.", example = "USD")
        String ruleCurrency,

        @Schema(example = "US.duty_de_minimis") String rule,

        @Schema(description = "Since when it is in force.", example = "2025-08-29")
        LocalDate ruleValidFrom) {}
