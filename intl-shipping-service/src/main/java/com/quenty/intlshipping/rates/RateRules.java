package com.quenty.intlshipping.rates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The versions of rules by which a rate was computed. None of them ever changes. */
record RateRules(
        @Schema(example = "DHL_EXPRESS.EXPRESS_WORLDWIDE") String tariffCode,
        @Schema(example = "2026-01-01") LocalDate tariffValidFrom,
        @Schema(example = "DHL_EXPRESS.cm_kg") String dimensionalRuleCode,
        @Schema(example = "2000-01-01") LocalDate dimensionalRuleValidFrom,

        @Schema(description = "Null where nothing is added for fuel.", example = "2026-11-02") @Nullable
        LocalDate fuelValidFrom) {}
