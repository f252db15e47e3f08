package com.quenty.intlshipping.dimensionalrules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Billable weights: of each piece the larger of its weight and its volume by the divisor, rounded up, and then their sum. Steps
 * of weight are counted in whole numbers, so that no quotient is rounded before it is rounded up.
 */
public final class BillableWeightCalculator {

    /** Of quotients that are shown; billed weights do not depend on them. */
    private static final int SHOWN_DECIMALS = 4;

    private BillableWeightCalculator() {}

    /** @param pieces in the units of the rule */
    public static BillableWeight of(DimensionalRule rule, List<Piece> pieces) {
        var weights = new ArrayList<PieceWeight>();
        var weight = BigDecimal.ZERO;
        var billable = BigDecimal.ZERO;
        var volume = BigDecimal.ZERO;
        for (var piece : pieces) {
            var quantity = BigDecimal.valueOf(piece.count());
            var weighed = weigh(rule, piece);
            weights.add(weighed);
            weight = weight.add(piece.weight().multiply(quantity));
            billable = billable.add(weighed.billableWeight().multiply(quantity));
            volume = volume.add(piece.volume().multiply(quantity));
        }
        return new BillableWeight(
                rule.code(),
                rule.validFrom(),
                rule.units(),
                rule.divisor(),
                weights,
                weight,
                billable,
                rule.units().inKg(billable),
                rule.units().inCubicMetres(volume));
    }

    private static PieceWeight weigh(DimensionalRule rule, Piece piece) {
        var length = rule.sideRounding().round(piece.length());
        var width = rule.sideRounding().round(piece.width());
        var height = rule.sideRounding().round(piece.height());
        var volume = length.multiply(width).multiply(height);
        var counted = rule.counts(volume) ? volume : BigDecimal.ZERO;
        var steps = wholes(counted, rule.divisor().multiply(rule.weightStep()))
                .max(wholes(piece.weight(), rule.weightStep()));
        return new PieceWeight(
                piece.count(),
                length,
                width,
                height,
                volume,
                counted.divide(rule.divisor(), SHOWN_DECIMALS, RoundingMode.HALF_UP),
                piece.weight(),
                steps.multiply(rule.weightStep()));
    }

    /** How many of the part it takes to hold the whole. */
    private static BigDecimal wholes(BigDecimal whole, BigDecimal part) {
        var division = whole.divideAndRemainder(part);
        var wholes = division[0].setScale(0, RoundingMode.UNNECESSARY);
        return division[1].signum() == 0 ? wholes : wholes.add(BigDecimal.ONE);
    }
}
