package com.quenty.order.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.inventory.Bucket;
import com.quenty.order.inventory.BucketKey;
import com.quenty.order.inventory.StockState;
import com.quenty.order.reservations.AllocationPolicy.Take;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationPolicyTests {

    private static final Instant DAY = Instant.parse("2026-11-22T12:00:00Z");

    private static Bucket bucket(int id, int product, int available, @Nullable Integer expiresIn, int receivedDay) {
        var expiry = expiresIn == null ? null : DAY.plusSeconds(86_400L * expiresIn);
        var key = new BucketKey("COMP-1", product, StockState.SELLABLE, null, "B" + id, expiry);
        return new Bucket(id, "INV-" + id, key, available + 3, 3, DAY.plusSeconds(86_400L * receivedDay), 0);
    }

    private static Demand demand(int line, int product, int quantity) {
        return new Demand(line, product, quantity);
    }

    private static List<Take> takes(AllocationStrategy strategy, int quantity, Bucket... buckets) {
        return AllocationPolicy.plan(List.of(demand(1, 7, quantity)), List.of(buckets), strategy)
                .takes();
    }

    @Test
    void whatExpiresSoonestLeavesFirstAndWhatNeverExpiresLast() {
        var takes = takes(
                AllocationStrategy.FEFO, 12, bucket(1, 7, 5, null, 1), bucket(2, 7, 5, 90, 2), bucket(3, 7, 5, 30, 3));

        assertThat(takes).containsExactly(new Take(1, 7, 3, 5), new Take(1, 7, 2, 5), new Take(1, 7, 1, 2));
    }

    @Test
    void ofEqualExpiryWhatWasReceivedFirstLeavesFirst() {
        var takes = takes(AllocationStrategy.FEFO, 6, bucket(1, 7, 5, 30, 3), bucket(2, 7, 5, 30, 1));

        assertThat(takes).containsExactly(new Take(1, 7, 2, 5), new Take(1, 7, 1, 1));
    }

    @Test
    void firstInFirstOutPaysNoHeedToExpiry() {
        var takes = takes(AllocationStrategy.FIFO, 6, bucket(1, 7, 5, 10, 3), bucket(2, 7, 5, null, 1));

        assertThat(takes).containsExactly(new Take(1, 7, 2, 5), new Take(1, 7, 1, 1));
    }

    @Test
    void theSmallestBucketThatIsEnoughIsTakenWhole() {
        var takes = takes(
                AllocationStrategy.FEWEST_SPLITS,
                5,
                bucket(1, 7, 100, 5, 1),
                bucket(2, 7, 6, 90, 2),
                bucket(3, 7, 4, 1, 3));

        assertThat(takes).containsExactly(new Take(1, 7, 2, 5));
    }

    @Test
    void whenNoneIsEnoughTheLargestAreTaken() {
        var takes = takes(
                AllocationStrategy.FEWEST_SPLITS,
                15,
                bucket(1, 7, 3, 5, 1),
                bucket(2, 7, 10, 90, 2),
                bucket(3, 7, 8, 1, 3));

        assertThat(takes).containsExactly(new Take(1, 7, 2, 10), new Take(1, 7, 3, 5));
    }

    @Test
    void twoLinesOfOneProductShareWhatThereIs() {
        var plan = AllocationPolicy.plan(
                List.of(demand(1, 7, 4), demand(2, 7, 4)), List.of(bucket(1, 7, 5, null, 1)), AllocationStrategy.FEFO);

        assertThat(plan.allocation().reserved(1)).isEqualTo(4);
        assertThat(plan.allocation().reserved(2)).isEqualTo(1);
        assertThat(plan.shortOf()).containsExactly(new AllocationPolicy.Shortfall(demand(2, 7, 4), 1));
        assertThat(plan.available()).containsEntry(7, 5L);
    }

    @Test
    void moreUnitsThanAnIntCountsAreCounted() {
        int most = Integer.MAX_VALUE - 3; // a bucket of these tests has 3 reserved besides
        var plan = AllocationPolicy.plan(
                List.of(demand(1, 7, Integer.MAX_VALUE), demand(2, 7, Integer.MAX_VALUE), demand(3, 7, 1_000)),
                List.of(bucket(1, 7, most, null, 1), bucket(2, 7, most, null, 2), bucket(3, 7, 100, null, 3)),
                AllocationStrategy.FEFO);

        assertThat(plan.available()).containsEntry(7, 2L * most + 100);
        assertThat(plan.allocation().reserved(1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(plan.allocation().reserved(2)).isEqualTo(Integer.MAX_VALUE);
        assertThat(plan.shortOf()).containsExactly(new AllocationPolicy.Shortfall(demand(3, 7, 1_000), 94));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void whateverTheCartNothingIsTakenTwiceAndNothingIsLeftThatIsWanted(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var buckets = IntStream.rangeClosed(1, 1 + random.nextInt(6))
                    .mapToObj(id -> bucket(
                            id,
                            1 + random.nextInt(3),
                            random.nextInt(10),
                            random.nextBoolean() ? null : random.nextInt(90),
                            random.nextInt(5)))
                    .toList();
            var demands = new ArrayList<Demand>();
            for (int line = 1; line <= 1 + random.nextInt(5); line++) {
                demands.add(demand(line, 1 + random.nextInt(3), 1 + random.nextInt(12)));
            }
            var strategy = AllocationStrategy.values()[random.nextInt(3)];

            var plan = AllocationPolicy.plan(demands, buckets, strategy);

            var taken = new HashMap<Integer, Integer>();
            plan.takes().forEach(take -> taken.merge(take.bucketId(), take.quantity(), Integer::sum));
            for (var bucket : buckets) {
                assertThat(taken.getOrDefault(bucket.id(), 0))
                        .as("seed %d", seed)
                        .isBetween(0, bucket.available());
            }
            for (int product = 1; product <= 3; product++) {
                int id = product;
                int wanted = demands.stream()
                        .filter(d -> d.productId() == id)
                        .mapToInt(Demand::quantity)
                        .sum();
                int there = buckets.stream()
                        .filter(b -> b.key().productId() == id)
                        .mapToInt(Bucket::available)
                        .sum();
                int given = plan.takes().stream()
                        .filter(t -> t.productId() == id)
                        .mapToInt(Take::quantity)
                        .sum();
                assertThat(given).as("seed %d, %s", seed, strategy).isEqualTo(Math.min(wanted, there));
            }
        }
    }
}
