package com.quenty.intlshipping.manifests;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums over the contents of a manifest, and nothing else: nobody gives them.
 *
 * @param weight of all items without packaging, in kg
 * @param volume of all pieces, in m³, rounded half up
 * @param value of all items, in the manifest's currency
 */
public record ManifestTotals(BigDecimal weight, BigDecimal volume, BigDecimal value) {

    private static final int DECIMALS_OF_MEASURES = 3;

    /** Widest sums that there is room for. */
    private static final BigDecimal MOST_OF_A_MEASURE = new BigDecimal("99999.999");

    private static final BigDecimal MOST_OF_A_VALUE = new BigDecimal("99999999.99");

    static ManifestTotals of(List<PieceView> pieces, List<ItemView> items) {
        return new ManifestTotals(
                items.stream().map(ItemView::totalWeight).reduce(BigDecimal.ZERO, BigDecimal::add),
                pieces.stream()
                        .map(PieceView::volume)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(DECIMALS_OF_MEASURES, RoundingMode.HALF_UP),
                items.stream().map(ItemView::totalValue).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** @throws ValidationFailed if one of them is wider than what is kept of it */
    void requireStorable() {
        var errors = new ArrayList<FieldProblem>();
        if (weight.compareTo(MOST_OF_A_MEASURE) > 0) {
            errors.add(
                    new FieldProblem("/items", "must not weigh more than %s kg together".formatted(MOST_OF_A_MEASURE)));
        }
        if (value.compareTo(MOST_OF_A_VALUE) > 0) {
            errors.add(
                    new FieldProblem("/items", "must not be worth more than %s together".formatted(MOST_OF_A_VALUE)));
        }
        if (volume.compareTo(MOST_OF_A_MEASURE) > 0) {
            errors.add(
                    new FieldProblem("/pieces", "must not take more than %s m³ together".formatted(MOST_OF_A_MEASURE)));
        }
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }
}
