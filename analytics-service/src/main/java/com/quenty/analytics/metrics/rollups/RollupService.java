package com.quenty.analytics.metrics.rollups;

import com.quenty.analytics.metrics.rollups.DirtyBucketStore.DirtyBucket;
import com.quenty.analytics.metrics.rollups.RollupRepository.Figures;
import com.quenty.analytics.metrics.rollups.RollupRepository.Group;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.time.BusinessZone;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes roll-ups of what was marked: hours of their readings, days of their hours, months of their days. A bucket is made anew as a
 * whole, and its mark goes in the same transaction: a run that is killed leaves the mark, and nothing is counted twice.
 */
@Service
class RollupService {

    /** Buckets of one transaction. */
    private static final int STEP = 200;

    private final DirtyBucketStore dirty;
    private final RollupRepository rollups;
    private final TransactionOperations transaction;
    private final ZoneId zone;
    private final Clock clock;

    RollupService(
            DirtyBucketStore dirty,
            RollupRepository rollups,
            TransactionOperations transaction,
            BusinessZone zone,
            Clock clock) {
        this.dirty = dirty;
        this.rollups = rollups;
        this.transaction = transaction;
        this.zone = zone.zone();
        this.clock = clock;
    }

    /** One bucket of one metric, of several companies. */
    private record Bucket(String name, Instant start) implements Comparable<Bucket> {
        @Override
        public int compareTo(Bucket other) {
            int byName = name.compareTo(other.name);
            return byName == 0 ? start.compareTo(other.start) : byName;
        }
    }

    /** Everything that is marked. */
    void refresh() {
        for (var level : RollupLevel.values()) {
            while (refreshSome(level)) {
                // the next ones
            }
        }
    }

    private boolean refreshSome(RollupLevel level) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            rollups.lock();
            var buckets = dirty.take(level, STEP);
            refresh(level, buckets);
            return !buckets.isEmpty();
        }));
    }

    private void refresh(RollupLevel level, List<DirtyBucket> buckets) {
        var companies = new TreeMap<Bucket, List<String>>();
        for (var bucket : buckets) {
            companies
                    .computeIfAbsent(new Bucket(bucket.name(), bucket.start()), none -> new ArrayList<>())
                    .add(bucket.companyId());
        }
        var now = SqlTimes.now(clock);
        companies.forEach((bucket, of) -> {
            var figures = figures(level, bucket, of);
            if (!figures.isEmpty()) {
                rollups.write(level, level.zoneId(zone), bucket.name(), bucket.start(), figures, now);
            }
        });
        var coarser = level.coarser();
        if (coarser != null && !buckets.isEmpty()) {
            dirty.mark(
                    coarser,
                    buckets.stream()
                            .flatMap(bucket -> madeOf(level, bucket, coarser))
                            .distinct()
                            .toList());
        }
    }

    /** In a zone that is half an hour apart, an hour belongs to two days once a day. */
    private Stream<DirtyBucket> madeOf(RollupLevel level, DirtyBucket bucket, RollupLevel coarser) {
        var last = level.endOf(bucket.start(), zone).minusNanos(1);
        return Stream.of(bucket.start(), last)
                .map(time -> new DirtyBucket(bucket.companyId(), bucket.name(), coarser.startOf(time, zone)));
    }

    private Map<Group, Figures> figures(RollupLevel level, Bucket bucket, List<String> companies) {
        var until = level.endOf(bucket.start(), zone);
        return switch (level) {
            case HOUR -> rollups.fromReadings(bucket.name(), bucket.start(), until, companies);
            case DAY ->
                isOfWholeHours(bucket.start(), until)
                        ? fromFiner(RollupLevel.HOUR, bucket, until, companies)
                        // Of a zone that is half an hour apart.
                        : rollups.fromReadings(bucket.name(), bucket.start(), until, companies);
            case MONTH -> fromFiner(RollupLevel.DAY, bucket, until, companies);
        };
    }

    private Map<Group, Figures> fromFiner(RollupLevel finer, Bucket bucket, Instant until, List<String> companies) {
        return rollups.fromRollups(finer, finer.zoneId(zone), bucket.name(), bucket.start(), until, companies);
    }

    private static boolean isOfWholeHours(Instant start, Instant until) {
        return RollupLevel.HOUR.startOf(start, ZoneId.of("UTC")).equals(start)
                && RollupLevel.HOUR.startOf(until, ZoneId.of("UTC")).equals(until);
    }
}
