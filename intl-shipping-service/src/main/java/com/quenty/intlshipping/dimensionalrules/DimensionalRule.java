package com.quenty.intlshipping.dimensionalrules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier makes a billable weight of a piece, from a day on.
 *
 * @param code of the carrier, the units and the lane, {@code DHL_EXPRESS.in_lb.US-PR}
 * @param divisor volume of one unit of weight: cubic centimetres for each kg, or cubic inches for each lb
 * @param weightStep weights are rounded up to the next multiple of it
 * @param minVolume no volume up to this one counts; null where every one does
 */
public record DimensionalRule(
        String code,
        LocalDate validFrom,
        MeasureUnits units,
        BigDecimal divisor,
        SideRounding sideRounding,
        BigDecimal weightStep,
        @Nullable BigDecimal minVolume) {

    boolean counts(BigDecimal volume) {
        return minVolume == null || volume.compareTo(minVolume) > 0;
    }
}
