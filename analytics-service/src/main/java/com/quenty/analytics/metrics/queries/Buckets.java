package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.BucketSize;
import com.quenty.analytics.metrics.MetricProblems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one span.
 *
 * @param starts of each; the first may begin before the span. Never empty: without buckets the span itself is the only one
 */
record Buckets(Instant from, Instant until, List<Instant> starts) {

    static final int MOST = 2_000;

    Buckets {
        starts = List.copyOf(starts);
    }

    /** @throws MetricProblems.AnswerTooLarge for more buckets than an answer has */
    static Buckets of(Instant from, Instant until, @Nullable BucketSize size, ZoneId zone) {
        if (size == null) {
            return new Buckets(from, until, List.of(from));
        }
        var starts = new ArrayList<Instant>();
        for (var start = size.startOf(from.atZone(zone)); start.toInstant().isBefore(until); start = size.next(start)) {
            if (starts.size() == MOST) {
                throw new MetricProblems.AnswerTooLarge("/bucket", "would make more than %d buckets".formatted(MOST));
            }
            starts.add(start.toInstant());
        }
        return new Buckets(from, until, starts);
    }

    /** The same span before: as many months or days by the calendar of the zone when it is made of whole ones. */
    static Instant startOfThePrevious(Instant from, Instant until, ZoneId zone) {
        var start = from.atZone(zone);
        var end = until.atZone(zone);
        if (isStartOfDay(start) && isStartOfDay(end)) {
            if (start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1) {
                long months = ChronoUnit.MONTHS.between(start.toLocalDate(), end.toLocalDate());
                return start.toLocalDate()
                        .minusMonths(months)
                        .atStartOfDay(zone)
                        .toInstant();
            }
            long days = ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate());
            return start.toLocalDate().minusDays(days).atStartOfDay(zone).toInstant();
        }
        return from.minus(Duration.between(from, until));
    }

    private static boolean isStartOfDay(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                || time.equals(time.toLocalDate().atStartOfDay(time.getZone()));
    }

    /** Hours of the bucket that lie within the span. */
    Duration lengthOf(int index) {
        var start = starts.get(index).isBefore(from) ? from : starts.get(index);
        var end = index + 1 < starts.size() ? starts.get(index + 1) : until;
        return Duration.between(start, end);
    }

    Duration length() {
        return Duration.between(from, until);
    }
}
