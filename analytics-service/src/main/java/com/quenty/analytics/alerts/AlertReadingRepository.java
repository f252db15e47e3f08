package com.quenty.analytics.alerts;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Readings as alerts look at them: of windows that end at certain moments, by series. */
@Repository
class AlertReadingRepository {

    /** More series than people can be told of. */
    static final int MOST_SERIES = 1000;

    /** Readings are partitioned by when they came in: at most so long before and after the time that they are of. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration LATE = Duration.ofDays(61);

    private static final String UNIT = "unit";
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;

    AlertReadingRepository(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * All windows in one statement. A window begins after its first moment and includes its last. Amounts in different currencies
     * are series of their own.
     *
     * @param lookback from when on a series is known that has nothing in the window
     * @return by the end of the window and the labels of the series
     */
    Map<Instant, Map<Map<String, String>, AlertFacts.Window>> windows(
            Alert alert, Collection<Instant> ends, Duration lookback) {
        var terms = alert.terms();
        var found = new HashMap<Instant, Map<Map<String, String>, AlertFacts.Window>>();
        jdbc.sql("""
                        SELECT e.ends_at, w.labels, w.value, w.count, w.latest_at
                        FROM unnest(CAST(:ends AS timestamptz[])) AS e(ends_at)
                        CROSS JOIN LATERAL (
                            SELECT r.labels, count(*) FILTER (WHERE r.inside) AS count, max(r.timestamp) AS latest_at,
                                %s AS value
                            FROM (SELECT m.value, m.timestamp, m.id,
                                    m.timestamp > e.ends_at - make_interval(secs => :window) AS inside,
                                    (SELECT coalesce(jsonb_object_agg(k.name, x.tags ->> k.name), '{}')
                                        FROM unnest(CAST(:labels AS text[])) AS k(name)
                                        WHERE jsonb_exists(x.tags, k.name)) AS labels
                                FROM metrics m
                                CROSS JOIN LATERAL (SELECT m.tags || jsonb_strip_nulls(jsonb_build_object(
                                    'company_id', m.company_id,
                                    'unit', CASE WHEN m.unit ~ '^[A-Z]{3}$' THEN m.unit END)) AS tags) x
                                WHERE m.name = :name AND m.metric_type = :type
                                  AND m.timestamp > e.ends_at - make_interval(secs => :lookback)
                                  AND m.timestamp <= e.ends_at
                                  AND m.created_at >= :earliest AND m.created_at < :latest
                                  AND (CAST(:company AS text) IS NULL OR m.company_id = :company)
                                  AND x.tags @> CAST(:filters AS jsonb)) r
                            GROUP BY r.labels ORDER BY r.labels LIMIT :most) w
                        """.formatted(aggregated(terms.aggregation())))
                .param("ends", ends.stream().map(Instant::toString).toArray(String[]::new))
                .param("window", terms.window().toSeconds())
                .param("lookback", lookback.toSeconds())
                .param(
                        "labels",
                        Stream.concat(terms.seriesBy().stream(), Stream.of(UNIT))
                                .toArray(String[]::new))
                .param(
                        "earliest",
                        SqlTimes.of(Collections.min(ends).minus(lookback).minus(AHEAD)))
                .param("latest", SqlTimes.of(Collections.max(ends).plus(LATE)))
                .param("name", terms.metricName())
                .param("type", terms.metricType())
                .param("company", alert.companyId(), Types.VARCHAR)
                .param("filters", json.mapper().writeValueAsString(terms.filters()))
                .param("most", MOST_SERIES)
                .query(row -> {
                    found.computeIfAbsent(SqlTimes.instant(row, "ends_at"), end -> new LinkedHashMap<>())
                            .put(
                                    json.mapper().readValue(row.getString("labels"), LABELS),
                                    new AlertFacts.Window(
                                            row.getBigDecimal("value"),
                                            row.getLong("count"),
                                            SqlTimes.instant(row, "latest_at")));
                });
        return found;
    }

    private static String aggregated(AlertAggregation aggregation) {
        return switch (aggregation) {
            case SUM -> "sum(r.value) FILTER (WHERE r.inside)";
            case AVG -> "avg(r.value) FILTER (WHERE r.inside)";
            case MIN -> "min(r.value) FILTER (WHERE r.inside)";
            case MAX -> "max(r.value) FILTER (WHERE r.inside)";
            case COUNT -> "CAST(count(*) FILTER (WHERE r.inside) AS numeric)";
            case LAST -> "(array_agg(r.value ORDER BY r.timestamp DESC, r.id DESC) FILTER (WHERE r.inside))[1]";
        };
    }
}
