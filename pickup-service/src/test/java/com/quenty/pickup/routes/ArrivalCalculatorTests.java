package com.quenty.pickup.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ArrivalCalculatorTests {

    private static final Instant MORNING = Instant.parse("2026-12-02T13:00:00Z");

    @Test
    void aDriverWhoIsTooEarlyWaitsAndOneWhoIsLateDoesNot() {
        var steps = List.of(
                new ArrivalCalculator.Step(MORNING.plusSeconds(1800), Duration.ofMinutes(5)),
                new ArrivalCalculator.Step(MORNING, Duration.ofMinutes(10)));

        var expected = ArrivalCalculator.of(MORNING, steps, (step, leaving) -> leaving.plusSeconds(600));

        assertThat(expected)
                .containsExactly(
                        new ArrivalCalculator.Expected(
                                MORNING.plusSeconds(600), MORNING.plusSeconds(1800), MORNING.plusSeconds(2100)),
                        new ArrivalCalculator.Expected(
                                MORNING.plusSeconds(2700), MORNING.plusSeconds(2700), MORNING.plusSeconds(3300)));
    }

    /**
     * Another way to the same: service at the k-th place begins at the latest of all moments at which a chain of work that leads to it could
     * have begun. A chain begins with leaving the depot or with the opening of one of the places, and after that nobody waits.
     */
    @RepeatedTest(200)
    void timesAreTheLongestChainsOfWork(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int places = 1 + random.nextInt(12);
        long[] travel = random.longs(places, 0, 3000).toArray();
        long[] service = random.longs(places, 0, 1500).toArray();
        long[] opens = random.longs(places, 0, 20_000).toArray();
        var steps = new ArrayList<ArrivalCalculator.Step>();
        for (int i = 0; i < places; i++) {
            steps.add(new ArrivalCalculator.Step(MORNING.plusSeconds(opens[i]), Duration.ofSeconds(service[i])));
        }

        var expected = ArrivalCalculator.of(MORNING, steps, (step, leaving) -> leaving.plusSeconds(travel[step]));

        for (int k = 0; k < places; k++) {
            long fromDepot = 0;
            for (int i = 0; i <= k; i++) {
                fromDepot += travel[i] + (i < k ? service[i] : 0);
            }
            long longest = Math.max(fromDepot, opens[k]);
            for (int begin = 0; begin < k; begin++) {
                long chain = opens[begin];
                for (int i = begin; i < k; i++) {
                    chain += service[i] + travel[i + 1];
                }
                longest = Math.max(longest, chain);
            }
            assertThat(expected.get(k).begin()).isEqualTo(MORNING.plusSeconds(longest));
            assertThat(expected.get(k).departure()).isEqualTo(MORNING.plusSeconds(longest + service[k]));
        }
    }
}
