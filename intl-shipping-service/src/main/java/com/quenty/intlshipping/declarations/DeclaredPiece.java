package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.manifests.PieceView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A parcel, as far as it was said. */
public record DeclaredPiece(
        @Schema(description = "In cm.", example = "40") @Nullable
        BigDecimal length,

        @Schema(description = "In cm.", example = "30") @Nullable
        BigDecimal width,

        @Schema(description = "In cm.", example = "25.5") @Nullable
        BigDecimal height,

        @Schema(description = "With its packaging, in kg.", example = "4.2") @Nullable
        BigDecimal weight) {

    static DeclaredPiece of(PieceView piece) {
        return new DeclaredPiece(piece.length(), piece.width(), piece.height(), piece.weight());
    }

    /** In kg; 0 where it was not said. */
    public BigDecimal knownWeight() {
        return weight == null ? BigDecimal.ZERO : weight;
    }
}
