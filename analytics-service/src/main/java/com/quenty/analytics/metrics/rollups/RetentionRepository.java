package com.quenty.analytics.metrics.rollups;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months of readings, and those that were dropped. */
@Component
class RetentionRepository {

    /** @param partition its table; readings in it came from the first of the month on, UTC, and before the end */
    record Month(String partition, LocalDate start, LocalDate end) {}

    /** As in {@code FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00')}. */
    private static final Pattern BOUNDS =
            Pattern.compile("FROM \\('(\\d{4}-\\d\\d-\\d\\d).*TO \\('(\\d{4}-\\d\\d-\\d\\d)");

    private static final String LOCKS_WITHIN = "500ms";

    private final JdbcClient jdbc;

    RetentionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within a transaction; the oldest first. */
    List<Month> months() {
        // Bounds are printed in the session's zone.
        execute("SET LOCAL TimeZone = 'UTC'");
        return jdbc
                .sql("""
                        SELECT c.oid::regclass::text AS name, pg_get_expr(c.relpartbound, c.oid) AS bounds
                        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                        WHERE i.inhparent = to_regclass('metrics')
                        ORDER BY 2
                        """)
                .query((row, number) -> month(row.getString("name"), row.getString("bounds")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** None for a partition without bounds, which is the default one. */
    private static Optional<Month> month(String partition, String bounds) {
        return BOUNDS.matcher(bounds)
                .results()
                .map(found -> new Month(partition, LocalDate.parse(found.group(1)), LocalDate.parse(found.group(2))))
                .findFirst();
    }

    /** Up to when readings of months that are gone were compared with their roll-ups. */
    Optional<Instant> provenUntil() {
        return jdbc.sql("SELECT max(proven_until) AS until FROM dropped_months")
                .query((row, number) -> Optional.ofNullable(SqlTimes.instantOrNull(row, "until")))
                .single();
    }

    Optional<Instant> earliestReading(OffsetDateTime receivedBefore) {
        return jdbc.sql("SELECT min(m.timestamp) AS earliest FROM metrics m WHERE m.created_at < :before")
                .param("before", receivedBefore)
                .query((row, number) -> Optional.ofNullable(SqlTimes.instantOrNull(row, "earliest")))
                .single();
    }

    boolean isDirtyBefore(Instant until) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM dirty_buckets b WHERE b.bucket_start < :until)")
                .param("until", SqlTimes.of(until))
                .query(Boolean.class)
                .single();
    }

    long count(OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql("SELECT count(*) FROM metrics m WHERE m.created_at >= :from AND m.created_at < :until")
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    /** Together with the note of it. Gives in soon where somebody reads: the next run tries again. */
    void drop(Month month, Instant provenUntil, long readings, OffsetDateTime now) {
        jdbc.sql("""
                        INSERT INTO dropped_months (month, proven_until, readings, dropped_at)
                        VALUES (:month, :proven_until, :readings, :now)
                        """)
                .param("month", month.start())
                .param("proven_until", SqlTimes.of(provenUntil))
                .param("readings", readings)
                .param("now", now)
                .update();
        execute("SET LOCAL lock_timeout = '%s'".formatted(LOCKS_WITHIN));
        execute("DROP TABLE %s".formatted(month.partition()));
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }
}
