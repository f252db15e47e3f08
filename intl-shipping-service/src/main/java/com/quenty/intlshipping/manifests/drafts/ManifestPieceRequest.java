package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.manifests.PieceView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

record ManifestPieceRequest(
        @Schema(description = "In cm.", example = "40") @NotNull @Positive @Digits(integer = 4, fraction = 3)
        BigDecimal length,

        @Schema(description = "In cm.", example = "30") @NotNull @Positive @Digits(integer = 4, fraction = 3)
        BigDecimal width,

        @Schema(description = "In cm.", example = "25.5") @NotNull @Positive @Digits(integer = 4, fraction = 3)
        BigDecimal height,

        @Schema(description = "With its packaging, in kg.", example = "4.2")
        @NotNull
        @Positive
        @Digits(integer = 5, fraction = 3)
        BigDecimal weight) {

    PieceView numbered(int number) {
        return new PieceView(number, length, width, height, weight, null);
    }
}
