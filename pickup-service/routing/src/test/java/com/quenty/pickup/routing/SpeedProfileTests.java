package com.quenty.pickup.routing;

import static com.quenty.pickup.routing.RandomProblem.forEachSeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpeedProfileTests {

    @Test
    void inWholeSecondsArrivalsAreRoundedUpAndTheLatestDepartureIsTheLastThatIsInTime() {
        forEachSeed(2000, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            double[] speed = new double[1 + random.nextInt(24)];
            Arrays.setAll(speed, _ -> 0.3 + random.nextDouble());
            SpeedProfile exact = new SpeedProfile(speed);
            SpeedProfile whole = exact.inWholeSeconds();
            double freeFlow = random.nextInt(5) == 0 ? 0 : random.nextDouble() * 9000;
            double departure = random.nextInt(100_000);

            double arrival = whole.arrival(departure, freeFlow);

            assertThat(arrival).isEqualTo(Math.rint(arrival));
            assertThat(arrival - exact.arrival(departure, freeFlow)).isBetween(-1e-5, 1.0);
            double latest = whole.departure(arrival, freeFlow);
            assertThat(latest).isEqualTo(Math.rint(latest)).isGreaterThanOrEqualTo(departure);
            assertThat(whole.arrival(latest, freeFlow)).isLessThanOrEqualTo(arrival);
            assertThat(whole.arrival(latest + 1, freeFlow)).isGreaterThan(arrival);
        });
    }

    @Test
    void noTimeIsLostWhereNothingIsDriven() {
        SpeedProfile whole = new SpeedProfile(new double[] {0.7, 1.1, 0.9}).inWholeSeconds();
        for (double second = 0; second < 12_000; second++) {
            assertThat(whole.arrival(second, 0)).isEqualTo(second);
            assertThat(whole.departure(second, 0)).isEqualTo(second);
        }
    }
}
