package com.quenty.analytics.metrics.rollups;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks buckets whose roll-ups lack something, and takes the marks away. Within the caller's transaction. */
@Component
public class DirtyBucketStore {

    /** An hour of which a metric of a company was read. */
    public record DirtyHour(String companyId, String name, Instant start) {}

    record DirtyBucket(String companyId, String name, Instant start) {}

    private final JdbcClient jdbc;

    DirtyBucketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Together with the readings, so that either both are committed or none. */
    public void mark(Collection<DirtyHour> hours) {
        mark(
                RollupLevel.HOUR,
                hours.stream()
                        .map(hour -> new DirtyBucket(hour.companyId(), hour.name(), hour.start()))
                        .toList());
    }

    void mark(RollupLevel level, List<DirtyBucket> buckets) {
        jdbc.sql("""
                        INSERT INTO dirty_buckets (level, company_id, name, bucket_start)
                        SELECT :level, b.company_id, b.name, cast(b.start AS timestamptz)
                        FROM unnest(cast(:companies AS text[]), cast(:names AS text[]), cast(:starts AS text[]))
                            AS b(company_id, name, start)
                        """)
                .param("level", level.code())
                .param("companies", column(buckets, DirtyBucket::companyId))
                .param("names", column(buckets, DirtyBucket::name))
                .param("starts", column(buckets, bucket -> bucket.start().toString()))
                .update();
    }

    /**
     * Takes away the oldest marks of a level, and with them all others of the same buckets that can be seen. Readings that were
     * committed with these are seen by every later statement of the transaction; those whose marks can't be seen yet keep theirs.
     *
     * @return the buckets, each once
     */
    List<DirtyBucket> take(RollupLevel level, int most) {
        return jdbc.sql("""
                        WITH oldest AS (
                            SELECT b.company_id, b.name, b.bucket_start FROM dirty_buckets b
                            WHERE b.level = :level ORDER BY b.id LIMIT :most
                        ), taken AS (
                            DELETE FROM dirty_buckets d
                            WHERE d.level = :level
                                AND (d.company_id, d.name, d.bucket_start) IN (SELECT o.company_id, o.name, o.bucket_start FROM oldest o)
                            RETURNING d.company_id, d.name, d.bucket_start
                        )
                        SELECT DISTINCT t.name, t.bucket_start, t.company_id FROM taken t ORDER BY 1, 2, 3
                        """)
                .param("level", level.code())
                .param("most", most)
                .query((row, number) -> new DirtyBucket(
                        row.getString("company_id"), row.getString("name"), SqlTimes.instant(row, "bucket_start")))
                .list();
    }

    private static String[] column(List<DirtyBucket> buckets, Function<DirtyBucket, String> column) {
        return buckets.stream().map(column).toArray(String[]::new);
    }
}
