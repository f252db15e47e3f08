package com.quenty.intlshipping.tariffs;

import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goods and the way of which a rate is asked.
 *
 * @param insuredValue in the currency; nothing where it is not insured
 * @param currency ISO 4217, of the insured value and of rates that are wanted
 */
public record Shipment(
        String originCountry,
        String destinationCountry,
        @Nullable String destinationPostalCode,
        MeasureUnits units,
        List<Piece> pieces,
        BigDecimal insuredValue,
        String currency) {

    public Shipment {
        pieces = List.copyOf(pieces);
    }
}
