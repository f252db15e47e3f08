package com.quenty.analytics.metrics.rollups;

import com.quenty.analytics.metrics.rollups.DirtyBucketStore.DirtyBucket;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a bucket is made of, and writes its roll-up. */
@Component
class RollupRepository {

    /** @param tags JSON as PostgreSQL writes it */
    record Group(String companyId, String unit, String tags) {}

    /** Figures of a group. */
    record Figures(Summary summary, Sketch sketch) {}

    private final JdbcClient jdbc;

    RollupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One refresh at a time: of two that make the same bucket, the one that has seen less could come last. */
    void lock() {
        SqlLocks.lock(jdbc, "roll-ups");
    }

    /** The figures of a span from its readings. A value that was read often is one row. */
    Map<Group, Figures> fromReadings(String name, Instant from, Instant until, Collection<String> companies) {
        var groups = new LinkedHashMap<Group, Figures>();
        jdbc.sql("""
                        SELECT m.company_id, coalesce(m.unit, '') AS unit, cast(m.tags AS text) AS tags, m.value, count(*) AS times
                        FROM metrics m
                        WHERE m.name = :name AND m.timestamp >= :from AND m.timestamp < :until
                            AND m.company_id = ANY(cast(:companies AS text[]))
                            AND m.created_at >= :earliest AND m.created_at < :latest
                        GROUP BY 1, 2, 3, 4
                        """)
                .param("name", name)
                .param("from", SqlTimes.of(from))
                .param("until", SqlTimes.of(until))
                .param("companies", companies.toArray(String[]::new))
                .param("earliest", SqlTimes.of(ReceiptWindow.earliest(from)))
                .param("latest", SqlTimes.of(ReceiptWindow.latest(until)))
                .query(row -> {
                    var group = new Group(row.getString("company_id"), row.getString("unit"), row.getString("tags"));
                    var figures = groups.computeIfAbsent(group, none -> new Figures(new Summary(), new Sketch()));
                    figures.summary().add(row.getBigDecimal("value"), row.getLong("times"));
                    figures.sketch().add(row.getBigDecimal("value"), row.getLong("times"));
                });
        return groups;
    }

    /** The figures of a span from roll-ups of a finer level. */
    Map<Group, Figures> fromRollups(
            RollupLevel level, String zone, String name, Instant from, Instant until, Collection<String> companies) {
        var groups = new LinkedHashMap<Group, Figures>();
        jdbc.sql("""
                        SELECT r.company_id, r.unit, cast(r.tags AS text) AS tags, r.reading_count, r.value_sum, r.value_min, r.value_max,
                            r.squares_sum, r.sketch
                        FROM metric_rollups r
                        WHERE r.level = :level AND r.zone = :zone AND r.name = :name
                            AND r.bucket_start >= :from AND r.bucket_start < :until
                            AND r.company_id = ANY(cast(:companies AS text[]))
                        """)
                .param("level", level.code())
                .param("zone", zone)
                .param("name", name)
                .param("from", SqlTimes.of(from))
                .param("until", SqlTimes.of(until))
                .param("companies", companies.toArray(String[]::new))
                .query(row -> {
                    var group = new Group(row.getString("company_id"), row.getString("unit"), row.getString("tags"));
                    var figures = groups.computeIfAbsent(group, none -> new Figures(new Summary(), new Sketch()));
                    figures.summary()
                            .add(
                                    row.getLong("reading_count"),
                                    row.getBigDecimal("value_sum"),
                                    row.getBigDecimal("value_min"),
                                    row.getBigDecimal("value_max"),
                                    row.getBigDecimal("squares_sum"));
                    figures.sketch().merge(row.getBytes("sketch"));
                });
        return groups;
    }

    /** Readings are never taken back while a bucket can be made again, so no group of it ever vanishes. */
    void write(
            RollupLevel level,
            String zone,
            String name,
            Instant start,
            Map<Group, Figures> groups,
            OffsetDateTime now) {
        var rows = List.copyOf(groups.entrySet());
        jdbc.sql("""
                        INSERT INTO metric_rollups (company_id, name, level, zone, bucket_start, unit, tag_key, tags,
                            reading_count, value_sum, value_min, value_max, squares_sum, sketch, refreshed_at)
                        SELECT r.company_id, :name, :level, :zone, :start, r.unit, md5(cast(cast(r.tags AS jsonb) AS text)),
                            cast(r.tags AS jsonb), cast(r.reading_count AS bigint), cast(r.value_sum AS numeric),
                            cast(r.value_min AS numeric), cast(r.value_max AS numeric), cast(r.squares_sum AS numeric),
                            decode(r.sketch, 'hex'), :now
                        FROM unnest(cast(:companies AS text[]), cast(:units AS text[]), cast(:tags AS text[]), cast(:counts AS text[]),
                            cast(:sums AS text[]), cast(:mins AS text[]), cast(:maxs AS text[]), cast(:squares AS text[]),
                            cast(:sketches AS text[]))
                            AS r(company_id, unit, tags, reading_count, value_sum, value_min, value_max, squares_sum, sketch)
                        ON CONFLICT (company_id, name, level, zone, bucket_start, unit, tag_key) DO UPDATE
                        SET reading_count = excluded.reading_count, value_sum = excluded.value_sum, value_min = excluded.value_min,
                            value_max = excluded.value_max, squares_sum = excluded.squares_sum, sketch = excluded.sketch,
                            refreshed_at = excluded.refreshed_at
                        """)
                .param("name", name)
                .param("level", level.code())
                .param("zone", zone)
                .param("start", SqlTimes.of(start))
                .param("now", now)
                .param("companies", column(rows, row -> row.getKey().companyId()))
                .param("units", column(rows, row -> row.getKey().unit()))
                .param("tags", column(rows, row -> row.getKey().tags()))
                .param(
                        "counts",
                        column(
                                rows,
                                row -> Long.toString(row.getValue().summary().count())))
                .param(
                        "sums",
                        column(rows, row -> row.getValue().summary().sum().toPlainString()))
                .param("mins", column(rows, row -> text(row.getValue().summary().min())))
                .param("maxs", column(rows, row -> text(row.getValue().summary().max())))
                .param(
                        "squares",
                        column(rows, row -> row.getValue().summary().squares().toPlainString()))
                .param(
                        "sketches",
                        column(
                                rows,
                                row -> HexFormat.of()
                                        .formatHex(row.getValue().sketch().bytes())))
                .update();
    }

    /** Of hours in which readings and roll-ups differ, each once. */
    List<DirtyBucket> differences(Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT DISTINCT name, hour, company_id
                        FROM (
                            SELECT m.company_id, m.name, date_trunc('hour', m.timestamp, 'UTC') AS hour, coalesce(m.unit, '') AS unit,
                                count(*) AS n, sum(m.value) AS s, min(m.value) AS low, max(m.value) AS high, sum(m.value * m.value) AS q
                            FROM metrics m
                            WHERE m.timestamp >= :from AND m.timestamp < :until
                                AND m.created_at >= :earliest AND m.created_at < :latest
                            GROUP BY 1, 2, 3, 4) raw
                        FULL JOIN (
                            SELECT r.company_id, r.name, r.bucket_start AS hour, r.unit, sum(r.reading_count) AS n, sum(r.value_sum) AS s,
                                min(r.value_min) AS low, max(r.value_max) AS high, sum(r.squares_sum) AS q
                            FROM metric_rollups r
                            WHERE r.level = 'hour' AND r.bucket_start >= :from AND r.bucket_start < :until
                            GROUP BY 1, 2, 3, 4) rolled USING (company_id, name, hour, unit)
                        WHERE (raw.n, raw.s, raw.low, raw.high, raw.q)
                            IS DISTINCT FROM (rolled.n, rolled.s, rolled.low, rolled.high, rolled.q)
                        ORDER BY 1, 2, 3
                        LIMIT 10000
                        """)
                .param("from", SqlTimes.of(from))
                .param("until", SqlTimes.of(until))
                .param("earliest", SqlTimes.of(ReceiptWindow.earliest(from)))
                .param("latest", SqlTimes.of(ReceiptWindow.latest(until)))
                .query((row, number) -> new DirtyBucket(
                        row.getString("company_id"), row.getString("name"), SqlTimes.instant(row, "hour")))
                .list();
    }

    /**
     * Drops what is too old of hours or days, as far as it has gone into the coarser level whole.
     *
     * @return how many roll-ups went
     */
    int dropFiner(RollupLevel finer, RollupLevel coarser, String zone, Instant before) {
        return jdbc.sql("""
                        WITH finer AS (
                            SELECT r.company_id, r.name, r.unit, r.tag_key, date_trunc(:part, r.bucket_start, :zone) AS start,
                                sum(r.reading_count) AS n, sum(r.value_sum) AS s, min(r.value_min) AS low, max(r.value_max) AS high,
                                sum(r.squares_sum) AS q
                            FROM metric_rollups r
                            WHERE r.level = :finer AND r.bucket_start < :before
                            GROUP BY 1, 2, 3, 4, 5
                        ), proven AS (
                            SELECT f.company_id, f.name, f.unit, f.tag_key, f.start
                            FROM finer f
                            JOIN metric_rollups c ON c.level = :coarser AND c.zone = :zone AND c.company_id = f.company_id
                                AND c.name = f.name AND c.bucket_start = f.start AND c.unit = f.unit AND c.tag_key = f.tag_key
                                AND c.reading_count = f.n AND c.value_sum = f.s AND c.value_min = f.low AND c.value_max = f.high
                                AND c.squares_sum = f.q
                        )
                        DELETE FROM metric_rollups d
                        USING proven p
                        WHERE d.level = :finer AND d.bucket_start < :before AND d.company_id = p.company_id AND d.name = p.name
                            AND d.unit = p.unit AND d.tag_key = p.tag_key
                            AND date_trunc(:part, d.bucket_start, :zone) = p.start
                        """)
                .param("part", coarser.code())
                .param("finer", finer.code())
                .param("coarser", coarser.code())
                .param("zone", zone)
                .param("before", SqlTimes.of(before))
                .update();
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "0" : value.toPlainString();
    }

    private static String[] column(
            List<Map.Entry<Group, Figures>> rows, Function<Map.Entry<Group, Figures>, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
