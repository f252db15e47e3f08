package com.quenty.intlshipping.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManifestTotalsTests {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private static PieceView piece(int number, String length, String width, String height) {
        return new PieceView(
                number, new BigDecimal(length), new BigDecimal(width), new BigDecimal(height), BigDecimal.ONE, null);
    }

    private static ItemView item(int line, int quantity, String weight, String value) {
        return new ItemView(
                line,
                "Goods",
                quantity,
                new BigDecimal(weight),
                new BigDecimal(value),
                null,
                null,
                null,
                null,
                1,
                List.of());
    }

    /** The oracle counts in grams, cents and cubic micrometres times a thousand, all of them whole numbers. */
    @Test
    void totalsAreTheSumsOfWhateverContents() {
        var random = new Random(20261201);
        for (int round = 0; round < 2_000; round++) {
            var pieces = new ArrayList<PieceView>();
            var items = new ArrayList<ItemView>();
            var grams = BigInteger.ZERO;
            var cents = BigInteger.ZERO;
            var cubes = BigInteger.ZERO;
            for (int number = 1; number <= random.nextInt(5); number++) {
                long[] sides = {1 + random.nextInt(200_000), 1 + random.nextInt(200_000), 1 + random.nextInt(200_000)};
                pieces.add(piece(number, milli(sides[0]), milli(sides[1]), milli(sides[2])));
                cubes = cubes.add(BigInteger.valueOf(sides[0])
                        .multiply(BigInteger.valueOf(sides[1]))
                        .multiply(BigInteger.valueOf(sides[2])));
            }
            for (int line = 1; line <= random.nextInt(8); line++) {
                long quantity = 1 + random.nextInt(500);
                long weight = 1 + random.nextInt(50_000);
                long value = random.nextInt(100_000);
                items.add(item(
                        line,
                        (int) quantity,
                        milli(weight),
                        BigDecimal.valueOf(value, 2).toPlainString()));
                grams = grams.add(BigInteger.valueOf(quantity * weight));
                cents = cents.add(BigInteger.valueOf(quantity * value));
            }

            var totals = ManifestTotals.of(pieces, items);

            assertThat(totals.weight()).isEqualByComparingTo(new BigDecimal(grams, 3));
            assertThat(totals.value()).isEqualByComparingTo(new BigDecimal(cents, 2));
            // A side is a hundred thousandth of a metre, so their product has fifteen decimals; three are kept, half
            // up.
            var steps = cubes.multiply(BigInteger.TWO)
                    .add(MILLION.multiply(MILLION))
                    .divide(MILLION.multiply(MILLION).multiply(BigInteger.TWO));
            assertThat(totals.volume()).isEqualTo(new BigDecimal(steps, 3));
        }
    }

    private static String milli(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).toPlainString();
    }

    @Test
    void nothingWeighsNothing() {
        var totals = ManifestTotals.of(List.of(), List.of());

        assertThat(totals.weight()).isZero();
        assertThat(totals.volume()).isZero();
        assertThat(totals.value()).isZero();
    }

    @Test
    void theWidestSumsAreKeptAndWiderOnesNameTheirContents() {
        var box = piece(1, "9999.999", "1000", "1000");
        ManifestTotals.of(List.of(box), List.of(item(1, 1, "99999.999", "99999999.99")))
                .requireStorable();

        assertThatThrownBy(() -> ManifestTotals.of(
                                List.of(piece(1, "9999", "9999", "9999")),
                                List.of(item(1, 1, "99999.999", "99999999.99"), item(2, 1, "0.001", "0.01")))
                        .requireStorable())
                .isInstanceOfSatisfying(
                        ValidationFailed.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/items", "/items", "/pieces"));
    }

    @Test
    void aVolumeIsRoundedHalfUpToALitre() {
        assertThat(ManifestTotals.of(List.of(piece(1, "5", "10", "10")), List.of())
                        .volume())
                .isEqualTo(new BigDecimal("0.001"));
        assertThat(ManifestTotals.of(List.of(piece(1, "4.999", "10", "10")), List.of())
                        .volume())
                .isEqualTo(new BigDecimal("0.000"));
    }
}
