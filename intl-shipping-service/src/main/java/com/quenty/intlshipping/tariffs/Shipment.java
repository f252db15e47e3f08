package com.quenty.intlshipping.tariffs;

import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goods and the way of which a rate is asked.
 *
 * @param insuredValue in the currency; nothing where it is not insured
 * @param currency ISO 4217, of the insured value and of rates that are wanted
 * @param originCity wanted by carriers that are asked over their interface, like the other city
 */
public record Shipment(
        String originCountry,
        String destinationCountry,
        @Nullable String destinationPostalCode,
        MeasureUnits units,
        List<Piece> pieces,
        BigDecimal insuredValue,
        String currency,
        @Nullable String originCity,
        @Nullable String originPostalCode,
        @Nullable String destinationCity) {

    public Shipment {
        pieces = List.copyOf(pieces);
    }

    public long pieceCount() {
        return pieces.stream().mapToLong(Piece::count).sum();
    }

    /** The weight of the heaviest piece. */
    public BigDecimal heaviestPieceKg() {
        return pieces.stream()
                .map(piece -> units.inKg(piece.weight()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether it stays in one country. */
    public boolean isDomestic() {
        return originCountry.equals(destinationCountry);
    }
}
