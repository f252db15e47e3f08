package com.quenty.intlshipping.rates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rules by which a rate was computed: versions that never change, and what has none as it was on that day. */
public record RateRules(
        @Schema(description = "Null for a carrier's own answer.", example = "DHL_EXPRESS.EXPRESS_WORLDWIDE") @Nullable
        String tariffCode,

        @Schema(example = "2026-01-01") @Nullable LocalDate tariffValidFrom,
        @Schema(example = "DHL_EXPRESS.cm_kg") String dimensionalRuleCode,
        @Schema(example = "2000-01-01") LocalDate dimensionalRuleValidFrom,

        @Schema(description = "Null where nothing is added for fuel.", example = "2026-11-02") @Nullable
        LocalDate fuelValidFrom,

        @Schema(
                description =
                        "Of a piece, in kg, as the service had it when the rate was computed: it is not dated. Null where it had"
                                + " none.",
                example = "70")
        @Nullable
        BigDecimal maxPieceWeight,

        @Schema(description = "Of a carrier that was asked over its interface: its figures, as it gave them.") @Nullable
        CarrierAnswer carrierAnswer) {

    static RateRules ofAnswer(CarrierAnswer answer, String dimensionalRuleCode, LocalDate dimensionalRuleValidFrom) {
        return new RateRules(null, null, dimensionalRuleCode, dimensionalRuleValidFrom, null, null, answer);
    }
}
