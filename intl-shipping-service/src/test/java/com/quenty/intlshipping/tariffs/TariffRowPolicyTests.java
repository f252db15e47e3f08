package com.quenty.intlshipping.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TariffRowPolicyTests {

    private static Lane lane(@Nullable String destination, @Nullable String prefix, String zone) {
        return new Lane(null, destination, prefix, zone, 3);
    }

    private static WeightBand band(String zone, String min, @Nullable String max) {
        return new WeightBand(
                zone,
                new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static List<FieldProblem> faults(WeightBand... bands) {
        return TariffRowPolicy.faults(List.of(lane("ES", null, "A")), List.of(bands));
    }

    private static FieldProblem fault(String pointer, String message) {
        return new FieldProblem(pointer, message);
    }

    @Test
    void bandsThatFollowEachOtherFromNothingAreWholeInAnyOrder() {
        assertThat(faults(band("A", "0", "0.5"), band("A", "0.50", "1"), band("A", "1.0", null)))
                .isEmpty();
        assertThat(faults(band("A", "1", "70"), band("A", "0", "0.5"), band("A", "0.5", "1.000")))
                .isEmpty();
    }

    @Test
    void aGapIsNamedByTheRowBehindIt() {
        assertThat(faults(band("A", "0", "0.5"), band("A", "0.501", "1")))
                .containsExactly(fault("/bands/1/min_weight", "leaves a gap after /bands/0, which ends at 0.5 kg"));
        assertThat(faults(band("A", "0.5", "1")))
                .containsExactly(fault("/bands/0/min_weight", "leaves a gap: the zone begins at 0 kg"));
    }

    @Test
    void anOverlapIsNamedByItsLaterRow() {
        assertThat(faults(band("A", "0", "1"), band("A", "0.999", "2")))
                .containsExactly(fault("/bands/1/min_weight", "overlaps with /bands/0"));
        assertThat(faults(band("A", "0", null), band("A", "5", "6")))
                .containsExactly(fault("/bands/1/min_weight", "overlaps with /bands/0"));
        assertThat(faults(band("A", "0", "1"), band("A", "0", "1")))
                .containsExactly(fault("/bands/1/min_weight", "overlaps with /bands/0"));
    }

    @Test
    void aBandWithinAnotherLeavesNoGapBehindIt() {
        assertThat(faults(band("A", "0", "10"), band("A", "2", "3"), band("A", "10", "20")))
                .containsExactly(fault("/bands/1/min_weight", "overlaps with /bands/0"));
    }

    @Test
    void aBandHoldsSomething() {
        assertThat(faults(band("A", "0", "1"), band("A", "1", "1")))
                .containsExactly(fault("/bands/1/max_weight", "must be more than min_weight"));
    }

    @Test
    void zonesAreToldApart() {
        var lanes = List.of(lane("ES", null, "A"), lane("PT", null, "B"));

        assertThat(TariffRowPolicy.faults(lanes, List.of(band("A", "0", "1"), band("B", "0", "2"))))
                .isEmpty();
        assertThat(TariffRowPolicy.faults(lanes, List.of(band("A", "0", "1"), band("C", "0", "2"))))
                .containsExactlyInAnyOrder(
                        fault("/lanes/1/zone", "is a gap: the zone has no bands"),
                        fault("/bands/1/zone", "is the zone of no lane"));
    }

    @Test
    void aLaneStandsOnce() {
        var bands = List.of(band("A", "0", null));

        assertThat(TariffRowPolicy.faults(
                        List.of(
                                lane("ES", null, "A"),
                                lane("ES", "35", "A"),
                                lane(null, null, "A"),
                                new Lane("CO", "ES", "35", "A", 3)),
                        bands))
                .isEmpty();
        assertThat(TariffRowPolicy.faults(
                        List.of(lane("ES", "35", "A"), lane("ES", "3", "A"), lane("ES", "35", "A")), bands))
                .containsExactly(fault("/lanes/2/zone", "overlaps with /lanes/0, the same lane"));
        assertThat(TariffRowPolicy.faults(List.of(lane(null, "35", "A")), bands))
                .containsExactly(fault("/lanes/0/destination_country", "is needed with a postal prefix"));
    }

    /** Each gram is held by exactly one band, or the rows are refused. */
    @Test
    void rowsAreWholeExactlyWhenEveryGramHasOneBand() {
        var random = new Random(7);
        int whole = 0;
        for (int i = 0; i < 4_000; i++) {
            var bands = new ArrayList<WeightBand>();
            int at = 0;
            for (int b = random.nextInt(1, 6); b > 0; b--) {
                int next = at + random.nextInt(1, 4);
                // Now and then a row is a step off.
                int min = random.nextInt(12) == 0 ? Math.max(0, at + random.nextInt(-1, 2)) : at;
                bands.add(band("A", Integer.toString(min), Integer.toString(next)));
                at = next;
            }
            Collections.shuffle(bands, random);
            int top = at;

            boolean everyGramOnce = IntStream.range(0, top)
                            .allMatch(kg -> bands.stream()
                                            .filter(band -> band.holds(BigDecimal.valueOf(kg)))
                                            .count()
                                    == 1)
                    && bands.stream().allMatch(band -> band.minWeight().compareTo(band.maxWeight()) < 0);

            assertThat(faults(bands.toArray(WeightBand[]::new)).isEmpty())
                    .as("%s", bands)
                    .isEqualTo(everyGramOnce);
            whole += everyGramOnce ? 1 : 0;
        }
        assertThat(whole).isBetween(1_000, 3_900);
    }
}
