package com.quenty.microcredit.ratetables;

import com.quenty.microcredit.ratetables.RateTable.Band;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.List;

/** Adjustment of the base rate for scores, amounts or terms from a limit on. */
record RateBand(
        @Schema(
                description =
                        "Score, amount or months from which the band applies, inclusive; the highest one reached applies.",
                example = "700")
        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        BigDecimal minValue,

        @Schema(description = "Added to the base, as a fraction; may be negative.", example = "-0.0100")
        @DecimalMin("-1")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal adjustment) {

    static List<Band> bands(List<RateBand> bands) {
        return bands.stream()
                .map(band -> new Band(band.minValue, band.adjustment))
                .toList();
    }

    static boolean haveDistinctLimits(List<RateBand> bands) {
        return bands.stream()
                        .map(band -> band.minValue.stripTrailingZeros())
                        .distinct()
                        .count()
                == bands.size();
    }
}
