package com.quenty.intlshipping.dimensionalrules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** The weight by which a piece is billed, and how it comes about; each figure is of one piece. */
public record PieceWeight(
        @Schema(description = "How many pieces are alike.", example = "2")
        int quantity,

        @Schema(description = "As the carrier rounds it.", example = "40")
        BigDecimal roundedLength,

        @Schema(description = "As the carrier rounds it.", example = "30")
        BigDecimal roundedWidth,

        @Schema(description = "As the carrier rounds it.", example = "26")
        BigDecimal roundedHeight,

        @Schema(description = "The product of the rounded sides.", example = "31200")
        BigDecimal roundedVolume,

        @Schema(
                description = "The volume by the divisor, to four decimals; nothing where the volume does not count.",
                example = "6.2400")
        BigDecimal dimensionalWeight,

        @Schema(description = "As weighed.", example = "4.2")
        BigDecimal weight,

        @Schema(description = "The larger of both weights, rounded up.", example = "6.5")
        BigDecimal billableWeight) {}
