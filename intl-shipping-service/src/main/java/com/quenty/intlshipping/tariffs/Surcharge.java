package com.quenty.intlshipping.tariffs;

import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A further charge. Conditions that are given hold together; without any it is charged on every shipment. */
record Surcharge(
        @Schema(example = "oversize_piece")
        @NotBlank
        @Pattern(regexp = "[a-z][a-z0-9_]{0,49}", message = "must be lower-case letters, digits and underscores")
        String code,

        @Schema(description = "For people.", example = "Piece longer than 120 cm") @NotBlank @Size(max = 100)
        String label,

        @NotNull SurchargeBasis basis,

        @Schema(description = "In the tariff's currency.", example = "31.00")
        @NotNull
        @Positive
        @Digits(integer = 8, fraction = 2)
        BigDecimal amount,

        @Schema(description = "Whether fuel is charged on it.", example = "true")
        boolean withFuel,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "ES") @CountryCode @Nullable
        String destinationCountry,

        @Schema(
                description = "Beginning of the postal code at the destination, together with the country.",
                example = "35")
        @Pattern(regexp = "[A-Z0-9]{1,10}", message = "must be one to ten capital letters or digits")
        @Nullable
        String destinationPostalPrefix,

        @Schema(description = "Of a piece, as weighed, in kg, inclusive.", example = "70")
        @Positive
        @Digits(integer = 5, fraction = 3)
        @Nullable
        BigDecimal minPieceWeight,

        @Schema(description = "The longest side of a piece, in cm, inclusive.", example = "120")
        @Positive
        @Digits(integer = 4, fraction = 3)
        @Nullable
        BigDecimal minLongestSide) {

    /** The number of times that it is charged; none where its conditions are not met. */
    BigDecimal times(Shipment shipment, BigDecimal billableKg) {
        long pieces = shipment.pieces().stream()
                .filter(piece -> isMetBy(shipment.units().inKg(piece.weight()), minPieceWeight)
                        && isMetBy(shipment.units().inCm(piece.longestSide()), minLongestSide))
                .mapToLong(piece -> piece.count())
                .sum();
        if (pieces == 0 || !goesTo(shipment)) {
            return BigDecimal.ZERO;
        }
        return switch (basis) {
            case SHIPMENT -> BigDecimal.ONE;
            case PIECE -> BigDecimal.valueOf(pieces);
            case KG -> billableKg;
        };
    }

    private boolean goesTo(Shipment shipment) {
        return (destinationCountry == null || destinationCountry.equals(shipment.destinationCountry()))
                && (destinationPostalPrefix == null
                        || PostalCode.canonical(shipment.destinationPostalCode())
                                .startsWith(destinationPostalPrefix));
    }

    private static boolean isMetBy(BigDecimal value, @Nullable BigDecimal least) {
        return least == null || value.compareTo(least) >= 0;
    }
}
