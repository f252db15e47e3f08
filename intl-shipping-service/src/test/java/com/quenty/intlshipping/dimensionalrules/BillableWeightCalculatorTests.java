package com.quenty.intlshipping.dimensionalrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillableWeightCalculatorTests {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static DimensionalRule rule(
            MeasureUnits units, String divisor, SideRounding rounding, String step, @Nullable String minVolume) {
        return new DimensionalRule(
                "CARRIER." + units.code(),
                LocalDate.of(2026, 1, 1),
                units,
                number(divisor),
                rounding,
                number(step),
                minVolume == null ? null : number(minVolume));
    }

    private static Piece piece(int quantity, String length, String width, String height, String weight) {
        return new Piece(quantity, number(length), number(width), number(height), number(weight));
    }

    private static BillableWeight billed(DimensionalRule rule, Piece... pieces) {
        return BillableWeightCalculator.of(rule, List.of(pieces));
    }

    /** DHL Express USA, page about volumetric weight: 30.4 x 19.6 x 19.5 in are 30 x 20 x 20, and 86.3 lb are 87. */
    @Test
    void dhlRoundsSidesToTheNearestWholeAndTheWeightUp() {
        var rule = rule(MeasureUnits.IN_LB, "139", SideRounding.NEAREST, "1", null);

        var billed = billed(rule, piece(1, "30.4", "19.6", "19.5", "40"));

        var piece = billed.pieces().getFirst();
        assertThat(List.of(piece.roundedLength(), piece.roundedWidth(), piece.roundedHeight()))
                .containsExactly(number("30"), number("20"), number("20"));
        assertThat(piece.roundedVolume()).isEqualByComparingTo("12000");
        assertThat(piece.dimensionalWeight()).isEqualByComparingTo("86.3309");
        assertThat(billed.billableWeight()).isEqualByComparingTo("87");
    }

    /** The same page: between the United States and Puerto Rico the divisor is 166. 12000 / 166 = 72.28… */
    @Test
    void anotherDivisorIsAnotherWeight() {
        var rule = rule(MeasureUnits.IN_LB, "166", SideRounding.NEAREST, "1", null);

        assertThat(billed(rule, piece(1, "30.4", "19.6", "19.5", "40")).billableWeight())
                .isEqualByComparingTo("73");
    }

    /** The same page for cm and kg: 5000, to the next half kilogram. 41 x 30 x 26 / 5000 = 6.396 */
    @Test
    void dhlBillsHalfKilograms() {
        var rule = rule(MeasureUnits.CM_KG, "5000", SideRounding.NEAREST, "0.5", null);

        assertThat(billed(rule, piece(1, "40.5", "30.4", "25.5", "4.2")).billableWeight())
                .isEqualByComparingTo("6.5");
    }

    /** UPS and FedEx before 18 August 2025: 10 x 10.1 x 10.3 in are 10 x 10 x 10. 1000 / 139 = 7.19… */
    @Test
    void sidesOnceWentToTheNearestInch() {
        var rule = rule(MeasureUnits.IN_LB, "139", SideRounding.NEAREST, "1", null);

        assertThat(billed(rule, piece(1, "10", "10.1", "10.3", "2")).billableWeight())
                .isEqualByComparingTo("8");
    }

    /** UPS and FedEx since then: 11.1 x 8.5 x 6.2 in are 12 x 9 x 7, 756 / 139 = 5.43… lb and billed 6. */
    @Test
    void everyFractionOfAnInchGoesUpNow() {
        var rule = rule(MeasureUnits.IN_LB, "139", SideRounding.UP, "1", null);

        var billed = billed(rule, piece(1, "11.1", "8.5", "6.2", "2"));

        assertThat(billed.pieces().getFirst().roundedVolume()).isEqualByComparingTo("756");
        assertThat(billed.billableWeight()).isEqualByComparingTo("6");
    }

    /** USPS: 166, for parcels of more than a cubic foot, 1728 cubic inches. */
    @Test
    void theVolumeOfSmallParcelsDoesNotCount() {
        var rule = rule(MeasureUnits.IN_LB, "166", SideRounding.NEAREST, "1", "1728");

        var small = billed(rule, piece(1, "12", "12", "12", "3"));
        var large = billed(rule, piece(1, "13", "12", "12", "3"));

        assertThat(small.billableWeight()).isEqualByComparingTo("3");
        assertThat(small.pieces().getFirst().dimensionalWeight()).isEqualByComparingTo("0");
        // 1872 / 166 = 11.27…
        assertThat(large.billableWeight()).isEqualByComparingTo("12");
    }

    @Test
    void eachPieceIsRoundedByItself() {
        var rule = rule(MeasureUnits.CM_KG, "5000", SideRounding.NEAREST, "0.5", null);

        // 3 x 1.1 kg are 3 x 1.5 kg, not 3.5; 20 x 20 x 20 / 5000 = 1.6 kg is more than the 0.3 that it weighs.
        var billed = billed(rule, piece(3, "10", "10", "10", "1.1"), piece(2, "20", "20", "20", "0.3"));

        assertThat(billed.billableWeight()).isEqualByComparingTo("8.5");
        assertThat(billed.weight()).isEqualByComparingTo("3.9");
        assertThat(billed.volumeM3()).isEqualByComparingTo("0.019");
    }

    @Test
    void aWeightOnTheStepIsNotRounded() {
        var rule = rule(MeasureUnits.CM_KG, "5000", SideRounding.UP, "0.5", null);

        assertThat(billed(rule, piece(1, "50", "10", "10", "1")).billableWeight())
                .isEqualByComparingTo("1");
        assertThat(billed(rule, piece(1, "50", "10", "10", "1.001")).billableWeight())
                .isEqualByComparingTo("1.5");
        // 50 x 10 x 15 / 5000 is 1.5 sharp
        assertThat(billed(rule, piece(1, "50", "10", "15", "1")).billableWeight())
                .isEqualByComparingTo("1.5");
    }

    @Test
    void aPieceWithoutQuantityIsOneAndNoSideIsRoundedToNothing() {
        var rule = rule(MeasureUnits.CM_KG, "5000", SideRounding.NEAREST, "0.5", null);

        var billed = BillableWeightCalculator.of(
                rule, List.of(new Piece(null, number("0.2"), number("30"), number("20"), number("0.1"))));

        assertThat(billed.pieces().getFirst().quantity()).isEqualTo(1);
        assertThat(billed.pieces().getFirst().roundedLength()).isEqualByComparingTo("1");
        assertThat(billed.billableWeight()).isEqualByComparingTo("0.5");
    }

    /** One lb is 0.45359237 kg and one inch 2.54 cm, both exactly (international yard and pound, 1959). */
    @Test
    void poundsAndInchesAreConvertedExactly() {
        var rule = rule(MeasureUnits.IN_LB, "139", SideRounding.UP, "1", null);

        var billed = billed(rule, piece(1, "10", "10", "10", "20"));

        assertThat(billed.billableWeightKg()).isEqualByComparingTo("9.0718474");
        assertThat(billed.volumeM3()).isEqualByComparingTo("0.016387064");
    }

    /** Against whole numbers of thousandths, which need no rounding of decimals. */
    @Test
    void everyWeightIsTheSmallestNumberOfStepsThatHoldsBoth() {
        var random = new Random(15);
        for (int i = 0; i < 5_000; i++) {
            var rounding = SideRounding.values()[random.nextInt(3)];
            long divisor = random.nextLong(100, 7_000);
            long step = List.of(100L, 500L, 1_000L).get(random.nextInt(3));
            var rule = rule(
                    MeasureUnits.CM_KG,
                    Long.toString(divisor),
                    rounding,
                    BigDecimal.valueOf(step, 3).toPlainString(),
                    null);
            var pieces = new ArrayList<Piece>();
            long expected = 0;
            for (int p = random.nextInt(1, 5); p > 0; p--) {
                int quantity = random.nextInt(1, 4);
                long weight = random.nextLong(1, 60_000);
                long[] sides = {random.nextLong(1, 150_000), random.nextLong(1, 150_000), random.nextLong(1, 150_000)};
                pieces.add(new Piece(
                        quantity,
                        BigDecimal.valueOf(sides[0], 3),
                        BigDecimal.valueOf(sides[1], 3),
                        BigDecimal.valueOf(sides[2], 3),
                        BigDecimal.valueOf(weight, 3)));
                // sides in thousandths: volume in 1e-9, the weight of it in 1e-9 / divisor, a step in 1e-3
                long a = rounded(rounding, sides[0]);
                long b = rounded(rounding, sides[1]);
                long c = rounded(rounding, sides[2]);
                long bySize = upwards(a * b * c, divisor * step * 1_000_000);
                long byWeight = upwards(weight, step);
                expected += quantity * Math.max(bySize, byWeight) * step;
            }

            assertThat(BillableWeightCalculator.of(rule, pieces).billableWeight())
                    .as("%s of %s", rule, pieces)
                    .isEqualByComparingTo(BigDecimal.valueOf(expected, 3));
        }
    }

    private static long rounded(SideRounding rounding, long thousandths) {
        return switch (rounding) {
            case NONE -> thousandths;
            case NEAREST -> Math.max(1, (thousandths + 500) / 1_000) * 1_000;
            case UP -> (thousandths + 999) / 1_000 * 1_000;
        };
    }

    private static long upwards(long whole, long part) {
        return (whole + part - 1) / part;
    }
}
