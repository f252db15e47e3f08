package com.quenty.intlshipping.manifests;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A parcel of a manifest. */
public record PieceView(
        @Schema(description = "Its place among the pieces, from 1.", example = "1")
        int number,

        @Schema(description = "In cm.", example = "40") BigDecimal length,

        @Schema(description = "In cm.", example = "30") BigDecimal width,

        @Schema(description = "In cm.", example = "25.5") BigDecimal height,

        @Schema(description = "With its packaging, in kg.", example = "4.2")
        BigDecimal weight,

        @Schema(description = "Since it was booked.", example = "QP123456785CO") @Nullable
        String trackingNumber) {

    /** A cubic metre is so many powers of ten of cubic centimetres. */
    private static final int POWERS_OF_A_CUBIC_METRE = 6;

    /** In m³, exact. */
    public BigDecimal volume() {
        return length.multiply(width).multiply(height).movePointLeft(POWERS_OF_A_CUBIC_METRE);
    }

    PieceView tracked(String withNumber) {
        return new PieceView(number, length, width, height, weight, withNumber);
    }

    /** As it was measured, whatever number it was given since. */
    PieceView untracked() {
        return new PieceView(number, length, width, height, weight, null);
    }
}
