package com.quenty.intlshipping.dimensionalrules;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DimensionalRuleResponse(
        @Schema(
                description = "The carrier, the units, and the lane where it is for one.",
                example = "DHL_EXPRESS.cm_kg")
        String code,

        @Schema(example = "DHL_EXPRESS") String carrierCode,
        MeasureUnits units,

        @Schema(description = "ISO 3166-1 alpha-2; null for all lanes without a rule of their own.", example = "US")
        @Nullable
        String originCountry,

        @Schema(description = "ISO 3166-1 alpha-2; null for all lanes without a rule of their own.", example = "PR")
        @Nullable
        String destinationCountry,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(
                description = "Volume of one unit of weight: cm3 for each kg, cubic inches for each lb.",
                example = "5000")
        BigDecimal divisor,

        SideRounding sideRounding,

        @Schema(description = "Weights are rounded up to the next multiple of it; in the units.", example = "0.5")
        BigDecimal weightStep,

        @Schema(
                description = "Pieces of at most this volume are billed by their weight; in the units.",
                example = "1728")
        @Nullable
        BigDecimal minVolume,

        @Schema(example = "Service guide of the carrier, 2026")
        String source,

        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    DimensionalRule rule() {
        return new DimensionalRule(code, validFrom, units, divisor, sideRounding, weightStep, minVolume);
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
