package com.quenty.intlshipping.dimensionalrules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The weight by which a carrier bills a shipment: the sum over its pieces, each rounded by itself. */
public record BillableWeight(
        @Schema(description = "The rule by which it was computed.", example = "DHL_EXPRESS.cm_kg")
        String ruleCode,

        @Schema(description = "Since when the rule is in force.", example = "2000-01-01")
        LocalDate ruleValidFrom,

        MeasureUnits units,

        @Schema(description = "Volume of one unit of weight.", example = "5000")
        BigDecimal divisor,

        List<PieceWeight> pieces,

        @Schema(description = "Of all pieces, as weighed, in the units given.", example = "8.4")
        BigDecimal weight,

        @Schema(description = "Of all pieces, in the units given.", example = "13.0")
        BigDecimal billableWeight,

        @Schema(description = "The billable weight in kg.", example = "13.0")
        BigDecimal billableWeightKg,

        @Schema(description = "Of all pieces as measured, in m3.", example = "0.061200")
        BigDecimal volumeM3) {

    public BillableWeight {
        pieces = List.copyOf(pieces);
    }
}
