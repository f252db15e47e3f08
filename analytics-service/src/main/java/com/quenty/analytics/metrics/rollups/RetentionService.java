package com.quenty.analytics.metrics.rollups;

import com.quenty.analytics.metrics.rollups.RetentionRepository.Month;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.time.BusinessZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets go of what is too old: readings month by month, once their roll-ups are proven equal, hours once they are in their days, days
 * once they are in their months. Nothing goes that can't be proven.
 *
 * <p>A month of readings is told by when they came. An hour may have readings in two such months; it is proven when the first of them
 * goes, while all are still there, since none comes later than a month may be kept.
 */
@Service
class RetentionService {

    private static final Logger log = LoggerFactory.getLogger(RetentionService.class);

    private final RetentionRepository months;
    private final RollupRepository rollups;
    private final DirtyBucketStore dirty;
    private final RollupService refreshing;
    private final RollupProperties properties;
    private final TransactionOperations transaction;
    private final ZoneId zone;
    private final Clock clock;

    RetentionService(
            RetentionRepository months,
            RollupRepository rollups,
            DirtyBucketStore dirty,
            RollupService refreshing,
            RollupProperties properties,
            TransactionOperations transaction,
            BusinessZone zone,
            Clock clock) {
        this.months = months;
        this.rollups = rollups;
        this.dirty = dirty;
        this.refreshing = refreshing;
        this.properties = properties;
        this.transaction = transaction;
        this.zone = zone.zone();
        this.clock = clock;
    }

    void run() {
        refreshing.refresh();
        while (Boolean.TRUE.equals(transaction.execute(status -> dropOldestMonth()))) {
            // the next one
        }
        transaction.executeWithoutResult(status -> dropFiner());
    }

    private boolean dropOldestMonth() {
        rollups.lock();
        var before = clock.instant().minus(properties.keepReadings());
        var oldest = months.months().stream()
                .filter(month -> !startOf(month.end()).isAfter(before))
                .findFirst();
        return oldest.isPresent() && dropIfProven(oldest.get());
    }

    private boolean dropIfProven(Month month) {
        var end = startOf(month.end());
        var until = RollupLevel.HOUR.startOf(ReceiptWindow.latestReadingBefore(end), zone);
        var from = months.provenUntil()
                .or(() -> months.earliestReading(SqlTimes.of(end)).map(first -> RollupLevel.HOUR.startOf(first, zone)))
                .orElse(until);
        if (months.isDirtyBefore(until)) {
            return false; // more was marked meanwhile: the next run
        }
        if (from.isBefore(until)) {
            var differences = rollups.differences(from, until);
            if (!differences.isEmpty()) {
                log.error(
                        "{} is kept: roll-ups of {} hours differ from their readings and are made again, the first {}",
                        month.partition(),
                        differences.size(),
                        differences.getFirst());
                dirty.mark(RollupLevel.HOUR, differences);
                return false;
            }
        }
        long readings = months.count(SqlTimes.of(startOf(month.start())), SqlTimes.of(end));
        months.drop(month, until, readings, SqlTimes.now(clock));
        log.info("{} was dropped with {} readings: their roll-ups are proven", month.partition(), readings);
        return true;
    }

    private void dropFiner() {
        rollups.lock();
        drop(RollupLevel.HOUR, RollupLevel.DAY, clock.instant().minus(properties.keepHours()));
        drop(RollupLevel.DAY, RollupLevel.MONTH, clock.instant().minus(properties.keepDays()));
    }

    private void drop(RollupLevel finer, RollupLevel coarser, Instant before) {
        int dropped = rollups.dropFiner(finer, coarser, zone.getId(), coarser.startOf(before, zone));
        if (dropped > 0) {
            log.info("{} roll-ups by {} were dropped: they are in those by {}", dropped, finer.code(), coarser.code());
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
