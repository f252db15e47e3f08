package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.BucketSize;
import com.quenty.analytics.reports.ReportProblems.ScheduleInvalid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a cron expression fires, by the clock of a zone. A time that the clock skips is made up for when it goes on; one that it
 * shows twice fires the first time.
 */
final class ScheduleCalculator {

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final int FIELDS = 5;
    private static final int LOOKED_AT = 50;

    private final CronExpression cron;
    private final ZoneId zone;

    private ScheduleCalculator(CronExpression cron, ZoneId zone) {
        this.cron = cron;
        this.zone = zone;
    }

    /** @param cron was checked when it was written */
    static ScheduleCalculator of(String cron, ZoneId zone) {
        return new ScheduleCalculator(CronExpression.parse("0 " + cron.strip()), zone);
    }

    /** @throws ScheduleInvalid for an expression that is none, never fires, or fires too often */
    static ScheduleCalculator checked(String cron, ZoneId zone, Instant now) {
        if (cron.strip().split(" +").length != FIELDS) {
            throw new ScheduleInvalid("must have five fields: minute, hour, day of month, month, day of week");
        }
        ScheduleCalculator calculator;
        try {
            calculator = of(cron, zone);
        } catch (IllegalArgumentException malformed) {
            throw new ScheduleInvalid("is no cron expression");
        }
        var first = calculator.next(now).orElseThrow(() -> new ScheduleInvalid("never fires"));
        for (int i = 0; i < LOOKED_AT; i++) {
            var next = calculator.next(first);
            if (next.isEmpty()) {
                break;
            }
            if (Duration.between(first, next.get()).compareTo(SHORTEST) < 0) {
                throw new ScheduleInvalid("must not fire more often than every 15 minutes");
            }
            first = next.get();
        }
        return calculator;
    }

    /** The first moment after this one; empty when there is none. */
    Optional<Instant> next(Instant after) {
        var local = LocalDateTime.ofInstant(after, zone);
        for (int i = 0; i < LOOKED_AT; i++) {
            local = cron.next(local);
            if (local == null) {
                return Optional.empty();
            }
            var moment =
                    ZonedDateTime.of(local, zone).withEarlierOffsetAtOverlap().toInstant();
            if (moment.isAfter(after)) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }

    /** The last whole period before a moment. */
    static Instant[] periodBefore(BucketSize period, ZoneId zone, Instant moment) {
        var until = period.startOf(moment.atZone(zone));
        var from = period.startOf(until.toInstant().minusNanos(1).atZone(zone));
        return new Instant[] {from.toInstant(), until.toInstant()};
    }
}
