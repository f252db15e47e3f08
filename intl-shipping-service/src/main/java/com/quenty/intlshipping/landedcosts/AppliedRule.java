package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.importrules.ImportRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** The version of a rule that a figure comes from. */
record AppliedRule(
        @Schema(description = "Code of an import rule.", example = "US.duty.610910")
        String rule,

        @Schema(description = "Since when it is in force.", example = "2020-01-01")
        LocalDate ruleValidFrom,

        @Schema(description = "An example that is shipped with the suite, to be checked before use.", example = "true")
        boolean demo) {

    static AppliedRule of(ImportRule rule) {
        return new AppliedRule(rule.code(), rule.validFrom(), rule.demo());
    }
}
