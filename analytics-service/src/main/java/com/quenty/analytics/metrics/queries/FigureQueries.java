package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.MetricProblems;
import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.metrics.queries.QueryPlan.Marks;
import com.quenty.analytics.metrics.queries.QueryPlan.Piece;
import com.quenty.analytics.metrics.rollups.ReceiptWindow;
import com.quenty.analytics.metrics.rollups.RollupLevel;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads figures piece by piece. The caller's scope is a condition of every statement. */
@Component
class FigureQueries {

    /** Series that are looked at, of which the largest may be answered. */
    private static final int MOST_SERIES = 10_000;

    private static final String OF_ROLLUPS = """
             FROM metric_rollups r
            WHERE r.name = :name AND r.level = :level AND r.zone = :zone AND r.bucket_start >= :from AND r.bucket_start < :until
            """;

    private static final String OF_READINGS = """
             FROM metrics r
            WHERE r.name = :name AND r.timestamp >= :from AND r.timestamp < :until
                AND r.created_at >= :earliest AND r.created_at < :latest
            """;

    /** One series: a unit, and a value for each tag that is grouped by. */
    record Key(String unit, List<String> tags) {}

    /** A series with its cells by the index of their bucket, and one for the whole span. */
    static final class Cells {
        private final Cell whole = Cell.empty();
        private final Map<Integer, Cell> byBucket = new HashMap<>();

        Cell whole() {
            return whole;
        }

        @Nullable
        Cell at(int bucket) {
            return byBucket.get(bucket);
        }

        private List<Cell> both(int bucket) {
            return List.of(whole, byBucket.computeIfAbsent(bucket, none -> Cell.empty()));
        }
    }

    /** Stands for a tag that a reading does not have: no value is so long. */
    static final String NONE = "\0";

    private final JdbcClient jdbc;
    private final ZoneId business;

    FigureQueries(JdbcClient jdbc, BusinessZone business) {
        this.jdbc = jdbc;
        this.business = business.zone();
    }

    /** Read before the figures: what is marked later is then in the readings of no piece that was thought to be clean. */
    Marks marks(RowScope scope, String metric, Instant from, Instant until) {
        var marks = new Marks();
        var sql = "SELECT DISTINCT b.level, b.bucket_start FROM dirty_buckets b"
                + " WHERE b.name = :name AND b.bucket_start >= :from AND b.bucket_start < :until";
        var asked = jdbc.sql(scope.companyId() == null ? sql : sql + " AND b.company_id = :scope")
                .param("name", metric)
                .param("from", SqlTimes.of(from))
                .param("until", SqlTimes.of(until));
        if (scope.companyId() != null) {
            asked = asked.param("scope", scope.companyId());
        }
        asked.query(row -> {
            marks.add(Coded.of(RollupLevel.class, row.getString("level")), SqlTimes.instant(row, "bucket_start"));
        });
        return marks;
    }

    /** Whether there are roll-ups of the level in the span, for anybody. */
    boolean hasRollups(RollupLevel level, String metric, Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM metric_rollups r
                            WHERE r.level = :level AND r.name = :name AND r.bucket_start >= :from AND r.bucket_start < :until)
                        """)
                .param("level", level.code())
                .param("name", metric)
                .param("from", SqlTimes.of(level.startOf(from, business)))
                .param("until", SqlTimes.of(until))
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds the figures of a piece to the series.
     *
     * @throws MetricProblems.AnswerTooLarge for more series than are looked at
     */
    void read(RowScope scope, MetricQuestion question, Buckets buckets, Piece piece, Map<Key, Cells> series) {
        boolean sketch = Cell.needsSketch(question);
        var groups = Objects.requireNonNullElse(question.groupBy(), List.<String>of());
        var asked = parameters(
                jdbc.sql(sql(scope, question, piece, sketch, groups)), scope, question, buckets, piece, groups);
        asked.query(row -> {
            var cells = series.computeIfAbsent(key(row, groups.size()), none -> new Cells());
            if (series.size() > MOST_SERIES) {
                throw new MetricProblems.AnswerTooLarge(
                        "/group_by", "would make more than %d series".formatted(MOST_SERIES));
            }
            for (var cell : cells.both(row.getInt("bucket") - 1)) {
                add(row, cell, piece.level() != null, sketch);
            }
        });
    }

    private static void add(ResultSet row, Cell cell, boolean rolledUp, boolean sketch) throws SQLException {
        if (sketch && !rolledUp) {
            cell.summary().add(row.getBigDecimal("value"), row.getLong("n"));
            cell.sketch().add(row.getBigDecimal("value"), row.getLong("n"));
            return;
        }
        cell.summary()
                .add(
                        row.getLong("n"),
                        row.getBigDecimal("s"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        row.getBigDecimal("q"));
        if (sketch) {
            cell.sketch().merge(row.getBytes("sketch"));
        }
    }

    private static Key key(ResultSet row, int groups) throws SQLException {
        var tags = new String[groups];
        for (int i = 0; i < groups; i++) {
            var value = row.getString("g" + i);
            tags[i] = value == null ? NONE : value;
        }
        return new Key(row.getString("unit"), Arrays.asList(tags));
    }

    private static String sql(
            RowScope scope, MetricQuestion question, Piece piece, boolean sketch, List<String> groups) {
        boolean rolledUp = piece.level() != null;
        var sql = new StringBuilder("SELECT width_bucket(%s, cast(:starts AS timestamptz[])) AS bucket, %s AS unit"
                .formatted(rolledUp ? "r.bucket_start" : "r.timestamp", rolledUp ? "r.unit" : "coalesce(r.unit, '')"));
        for (int i = 0; i < groups.size(); i++) {
            sql.append(", ")
                    .append(column(groups.get(i), ":group_" + i))
                    .append(" AS g")
                    .append(i);
        }
        sql.append(figures(rolledUp, sketch)).append(rolledUp ? OF_ROLLUPS : OF_READINGS);
        conditions(scope, question)
                .keySet()
                .forEach(condition -> sql.append(" AND ").append(condition));
        if (!(rolledUp && sketch)) {
            sql.append(" GROUP BY 1, 2");
            for (int i = 0; i < groups.size(); i++) {
                sql.append(", ").append(i + 3);
            }
            if (sketch) {
                sql.append(", r.value");
            }
        }
        return sql.toString();
    }

    private static String figures(boolean rolledUp, boolean sketch) {
        if (sketch) {
            return rolledUp
                    ? ", r.reading_count AS n, r.value_sum AS s, r.value_min AS low, r.value_max AS high, r.squares_sum AS q, r.sketch"
                    : ", r.value, count(*) AS n";
        }
        return rolledUp
                ? ", sum(r.reading_count) AS n, sum(r.value_sum) AS s, min(r.value_min) AS low, max(r.value_max) AS high,"
                        + " sum(r.squares_sum) AS q"
                : ", count(*) AS n, sum(r.value) AS s, min(r.value) AS low, max(r.value) AS high, sum(r.value * r.value) AS q";
    }

    private static String column(String tag, String parameter) {
        return tag.equals(MetricQuestion.COMPANY) ? "r.company_id" : "r.tags ->> " + parameter;
    }

    /** Conditions with the names of their parameters. */
    private static Map<String, Map<String, Object>> conditions(RowScope scope, MetricQuestion question) {
        var conditions = new LinkedHashMap<String, Map<String, Object>>();
        if (scope.companyId() != null) {
            conditions.put("r.company_id = :scope", Map.of("scope", scope.companyId()));
        }
        if (question.unit() != null) {
            conditions.put("r.unit = :unit", Map.of("unit", question.unit()));
        }
        var filters = question.filters();
        for (int i = 0; filters != null && i < filters.size(); i++) {
            var filter = filters.get(i);
            var values = filter.values().toArray(String[]::new);
            conditions.put(
                    "%s = ANY(cast(:values_%d AS text[]))".formatted(column(filter.tag(), ":tag_" + i), i),
                    filter.tag().equals(MetricQuestion.COMPANY)
                            ? Map.of("values_" + i, values)
                            : Map.of("values_" + i, values, "tag_" + i, filter.tag()));
        }
        return conditions;
    }

    private StatementSpec parameters(
            StatementSpec statement,
            RowScope scope,
            MetricQuestion question,
            Buckets buckets,
            Piece piece,
            List<String> groups) {
        var asked = statement
                .param(
                        "starts",
                        buckets.starts().stream().map(Instant::toString).toArray(String[]::new))
                .param("name", question.metric())
                .param("from", SqlTimes.of(piece.from()))
                .param("until", SqlTimes.of(piece.until()));
        var level = piece.level();
        if (level == null) {
            asked = asked.param("earliest", SqlTimes.of(ReceiptWindow.earliest(piece.from())))
                    .param("latest", SqlTimes.of(ReceiptWindow.latest(piece.until())));
        } else {
            asked = asked.param("level", level.code()).param("zone", level.zoneId(business));
        }
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).equals(MetricQuestion.COMPANY)) {
                asked = asked.param("group_" + i, groups.get(i));
            }
        }
        for (var values : conditions(scope, question).values()) {
            for (var value : values.entrySet()) {
                asked = asked.param(value.getKey(), value.getValue());
            }
        }
        return asked;
    }
}
