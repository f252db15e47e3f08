package com.quenty.microcredit.creditrates;

import com.quenty.microcredit.creditrates.RateTable.Band;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.List;

/** What a score, an amount or a term from a limit on adds to the base. */
record RateBand(
        @Schema(description = "Limit, itself included; the highest that is reached counts.", example = "700")
        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        BigDecimal from,

        @Schema(description = "Added to the base, as a fraction; negative makes it cheaper.", example = "-0.0100")
        @DecimalMin("-1")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal adjustment) {

    static List<Band> bands(List<RateBand> bands) {
        return bands.stream().map(band -> new Band(band.from, band.adjustment)).toList();
    }

    static boolean haveDistinctLimits(List<RateBand> bands) {
        return bands.stream()
                        .map(band -> band.from.stripTrailingZeros())
                        .distinct()
                        .count()
                == bands.size();
    }
}
