package com.quenty.order.reservations;

import com.quenty.order.inventory.Bucket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which units go to which line. A pure decision: what one line has been given is gone for the next, so two lines of one product
 * can't both have the last unit.
 */
final class AllocationPolicy {

    private static final Comparator<Bucket> OLDEST_FIRST =
            Comparator.comparing((Bucket bucket) -> received(bucket)).thenComparing(Bucket::id);

    private static final Comparator<Bucket> SOONEST_EXPIRED_FIRST = Comparator.comparing(
                    (Bucket bucket) -> bucket.key().expiryDate(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OLDEST_FIRST);

    /** Units of one bucket for one line. */
    record Take(int lineNumber, int productId, int bucketId, int quantity) {}

    /** A line that wants more than there is. @param left of the product, after the lines before it */
    record Shortfall(Demand demand, long left) {}

    /** @param available of each product that is wanted, before anything is taken */
    record Plan(List<Take> takes, Allocation allocation, List<Shortfall> shortOf, Map<Integer, Long> available) {}

    private final AllocationStrategy strategy;
    private final Map<Integer, List<Bucket>> bucketsByProduct;
    private final Map<Integer, Integer> left = new HashMap<>();
    private final Map<Integer, Long> allowed;
    private final List<Take> takes = new ArrayList<>();

    private AllocationPolicy(AllocationStrategy strategy, List<Bucket> buckets, Map<Integer, Long> allowed) {
        this.strategy = strategy;
        this.allowed = new HashMap<>(allowed);
        this.bucketsByProduct = buckets.stream()
                .collect(Collectors.groupingBy(bucket -> bucket.key().productId()));
        buckets.forEach(bucket -> left.put(bucket.id(), bucket.available()));
    }

    /** @param buckets all that may be taken from */
    static Plan plan(List<Demand> demands, List<Bucket> buckets, AllocationStrategy strategy) {
        return plan(demands, buckets, strategy, Map.of());
    }

    /** @param withheld units that others come first for, by product */
    static Plan plan(
            List<Demand> demands, List<Bucket> buckets, AllocationStrategy strategy, Map<Integer, Long> withheld) {
        var available = available(buckets);
        available.replaceAll((product, units) -> Math.max(0, units - withheld.getOrDefault(product, 0L)));
        var policy = new AllocationPolicy(strategy, buckets, available);
        var reserved = new LinkedHashMap<Integer, Integer>();
        var shortOf = new ArrayList<Shortfall>();
        for (var demand : demands) {
            int taken = policy.serve(demand);
            reserved.put(demand.lineNumber(), reserved.getOrDefault(demand.lineNumber(), 0) + taken);
            if (taken < demand.quantity()) {
                shortOf.add(new Shortfall(demand, taken));
            }
        }
        return new Plan(policy.takes, new Allocation(reserved), shortOf, available);
    }

    private static Map<Integer, Long> available(List<Bucket> buckets) {
        return buckets.stream()
                .collect(Collectors.groupingBy(
                        bucket -> bucket.key().productId(), HashMap::new, Collectors.summingLong(Bucket::available)));
    }

    private int serve(Demand demand) {
        int allowance = (int) Math.min(demand.quantity(), allowed.getOrDefault(demand.productId(), 0L));
        int missing = allowance;
        for (var bucket : inOrder(demand, allowance)) {
            int units = Math.min(missing, leftIn(bucket));
            if (units > 0) {
                left.put(bucket.id(), leftIn(bucket) - units);
                takes.add(new Take(demand.lineNumber(), demand.productId(), bucket.id(), units));
                missing -= units;
            }
        }
        int taken = allowance - missing;
        allowed.merge(demand.productId(), (long) -taken, Long::sum);
        return taken;
    }

    private List<Bucket> inOrder(Demand demand, int wanted) {
        var buckets = bucketsByProduct.getOrDefault(demand.productId(), List.of());
        return buckets.stream().sorted(orderFor(wanted)).toList();
    }

    private Comparator<Bucket> orderFor(int wanted) {
        return switch (strategy) {
            case FEFO -> SOONEST_EXPIRED_FIRST;
            case FIFO -> OLDEST_FIRST;
            case FEWEST_SPLITS -> fewestSplits(wanted);
        };
    }

    /** The smallest that is enough alone; if none is, the largest first, which needs the fewest. */
    private Comparator<Bucket> fewestSplits(int wanted) {
        return Comparator.comparing((Bucket bucket) -> leftIn(bucket) < wanted)
                .thenComparing(bucket -> leftIn(bucket) < wanted ? -leftIn(bucket) : leftIn(bucket))
                .thenComparing(SOONEST_EXPIRED_FIRST);
    }

    private int leftIn(Bucket bucket) {
        return left.getOrDefault(bucket.id(), 0);
    }

    private static Instant received(Bucket bucket) {
        return bucket.receivedAt() == null ? Instant.MAX : bucket.receivedAt();
    }
}
