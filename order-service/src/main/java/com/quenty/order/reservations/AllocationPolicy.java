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

    /** @param available of each product that is wanted, before anything is taken */
    record Plan(List<Take> takes, Allocation allocation, List<Demand> shortOf, Map<Integer, Integer> available) {}

    private final AllocationStrategy strategy;
    private final Map<Integer, List<Bucket>> bucketsByProduct;
    private final Map<Integer, Integer> left = new HashMap<>();
    private final Map<Integer, Integer> allowed;
    private final List<Take> takes = new ArrayList<>();

    private AllocationPolicy(AllocationStrategy strategy, List<Bucket> buckets, Map<Integer, Integer> allowed) {
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
        available.replaceAll((product, units) -> (int) Math.max(0, units - withheld.getOrDefault(product, 0L)));
        var policy = new AllocationPolicy(strategy, buckets, available);
        var reserved = new LinkedHashMap<Integer, Integer>();
        var shortOf = new ArrayList<Demand>();
        for (var demand : demands) {
            int taken = policy.serve(demand);
            reserved.merge(demand.lineNumber(), taken, Integer::sum);
            if (taken < demand.quantity()) {
                shortOf.add(demand);
            }
        }
        return new Plan(policy.takes, new Allocation(reserved), shortOf, available);
    }

    private static Map<Integer, Integer> available(List<Bucket> buckets) {
        return buckets.stream()
                .collect(Collectors.groupingBy(
                        bucket -> bucket.key().productId(), HashMap::new, Collectors.summingInt(Bucket::available)));
    }

    private int serve(Demand demand) {
        int allowance = Math.min(demand.quantity(), allowed.getOrDefault(demand.productId(), 0));
        int missing = allowance;
        for (var bucket : inOrder(demand, allowance)) {
            int units = Math.min(missing, left.getOrDefault(bucket.id(), 0));
            if (units > 0) {
                left.merge(bucket.id(), -units, Integer::sum);
                takes.add(new Take(demand.lineNumber(), demand.productId(), bucket.id(), units));
                missing -= units;
            }
        }
        int taken = allowance - missing;
        allowed.merge(demand.productId(), -taken, Integer::sum);
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
