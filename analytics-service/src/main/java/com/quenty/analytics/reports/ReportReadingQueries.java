package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.metrics.TagCondition;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads readings page by page, in the order of their time. */
@Component
class ReportReadingQueries {

    static final List<String> COLUMNS = List.of(
            "metric_id",
            "name",
            "value",
            "unit",
            "timestamp",
            "company_id",
            "tags",
            "source_service",
            "source_entity_type",
            "source_entity_id");
    static final int PAGE = 5_000;

    /** Readings are partitioned by when they came in: at most so long before and after the time that they are of. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration LATE = Duration.ofDays(61);

    /** A reading as it is written, and where the next page begins. */
    record ReadingRow(Instant timestamp, long id, List<@Nullable Object> values) {}

    private final JdbcClient jdbc;

    ReportReadingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the last row of the page before; null for the first page */
    List<ReadingRow> page(
            Report report, MetricQuestion question, Instant from, Instant until, @Nullable ReadingRow after) {
        var conditions = Objects.requireNonNullElse(question.filters(), List.<TagCondition>of());
        var sql = new StringBuilder("""
                SELECT m.* FROM metrics m
                WHERE m.name = :name AND m.timestamp >= :from AND m.timestamp < :until
                  AND m.created_at >= :earliest AND m.created_at < :latest
                  AND (CAST(:company AS text) IS NULL OR m.company_id = :company)
                  AND (CAST(:unit AS text) IS NULL OR m.unit = :unit)
                  AND (m.timestamp, m.id) > (:after, :id)""");
        for (int i = 0; i < conditions.size(); i++) {
            sql.append(
                    " AND CASE WHEN :tag_%1$d = 'company_id' THEN m.company_id ELSE m.tags ->> :tag_%1$d END = ANY(CAST(:values_%1$d AS text[]))"
                            .formatted(i));
        }
        var statement = jdbc.sql(
                        sql.append(" ORDER BY m.timestamp, m.id LIMIT :page").toString())
                .param("name", question.metric())
                .param("from", SqlTimes.of(from))
                .param("until", SqlTimes.of(until))
                .param("earliest", SqlTimes.of(from.minus(AHEAD)))
                .param("latest", SqlTimes.of(until.plus(LATE)))
                .param("company", report.companyId(), Types.VARCHAR)
                .param("unit", question.unit(), Types.VARCHAR)
                .param("after", SqlTimes.of(after == null ? from.minusSeconds(1) : after.timestamp()))
                .param("id", after == null ? 0L : after.id())
                .param("page", PAGE);
        for (int i = 0; i < conditions.size(); i++) {
            statement = statement
                    .param("tag_" + i, conditions.get(i).tag())
                    .param("values_" + i, conditions.get(i).values().toArray(String[]::new));
        }
        return statement.query(ReportReadingQueries::reading).list();
    }

    private static ReadingRow reading(ResultSet row, int number) throws SQLException {
        var timestamp = SqlTimes.instant(row, "timestamp");
        var values = ReportContent.row(
                row.getString("metric_id"),
                row.getString("name"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                timestamp,
                row.getString("company_id"),
                row.getString("tags"),
                row.getString("source_service"),
                row.getString("source_entity_type"),
                row.getString("source_entity_id"));
        return new ReadingRow(timestamp, row.getLong("id"), values);
    }
}
