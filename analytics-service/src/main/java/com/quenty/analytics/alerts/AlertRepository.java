package com.quenty.analytics.alerts;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of alerts. */
@Repository
class AlertRepository {

    private static final String SELECT = "SELECT a.* FROM alerts a ";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RecordRow<AlertRevision> terms;

    AlertRepository(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.terms = new RecordRow<>(AlertRevision.class, json.mapper());
    }

    /** Empty also for one that the caller may not know of. */
    Optional<Alert> find(String alertId, RowScope scope) {
        return find(alertId, scope, "");
    }

    /** Holds off every other change and evaluation until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Alert> lock(String alertId, RowScope scope) {
        return find(alertId, scope, " FOR UPDATE");
    }

    private Optional<Alert> find(String alertId, RowScope scope, String lock) {
        if (scope.isOwn()) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT
                        + "WHERE a.alert_id = :id AND (CAST(:company AS text) IS NULL OR a.company_id = :company)"
                        + lock)
                .param("id", alertId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .query(this::alert)
                .optional();
    }

    /** Active ones whose next evaluation is due, those that wait longest first. */
    List<String> findDue(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT alert_id FROM alerts
                        WHERE is_active AND (last_evaluated_at IS NULL
                            OR last_evaluated_at <= CAST(:now AS timestamptz) - make_interval(secs => interval_seconds))
                        ORDER BY last_evaluated_at NULLS FIRST, id LIMIT :limit
                        """)
                .param("now", SqlTimes.of(now))
                .param("limit", limit)
                .query((row, number) -> row.getString("alert_id"))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(String alertId, @Nullable String companyId, AlertRevision terms, String createdBy, Instant now) {
        bound(jdbc.sql("""
                        INSERT INTO alerts (alert_id, company_id, name, description, alert_type, metric_type, metric_name,
                            aggregation, filters, series_by, condition_expression, threshold_value, comparison_operator,
                            time_window, recovery_expression, severity, pending_seconds, keep_firing_seconds,
                            no_data_policy, error_policy, missing_evaluations, interval_seconds, season, seasons,
                            notification_channels, recipients, told_by, group_wait_seconds, group_interval_seconds,
                            repeat_interval_seconds, is_active, trigger_count, created_by, created_at, updated_at)
                        VALUES (:id, :company, :name, :description, :type, :metricType, :metricName,
                            :aggregation, CAST(:filters AS jsonb), CAST(:seriesBy AS jsonb), :condition, :threshold, :operator,
                            :window, :recovery, :severity, :pending, :keep,
                            :noData, :error, :missing, :interval, :season, :seasons,
                            CAST(:channels AS jsonb), CAST(:recipients AS jsonb), CAST(:toldBy AS jsonb), :groupWait, :groupInterval,
                            :repeatInterval, TRUE, 0, :by, :now, :now)
                        """), terms)
                .param("id", alertId)
                .param("company", companyId, Types.VARCHAR)
                .param("by", createdBy)
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** Judged anew from the next evaluation on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(Alert seen, AlertRevision terms, Instant now) {
        bound(jdbc.sql("""
                        UPDATE alerts SET name = :name, description = :description, alert_type = :type,
                            metric_type = :metricType, metric_name = :metricName, aggregation = :aggregation,
                            filters = CAST(:filters AS jsonb), series_by = CAST(:seriesBy AS jsonb),
                            condition_expression = :condition, threshold_value = :threshold,
                            comparison_operator = :operator, time_window = :window, recovery_expression = :recovery,
                            severity = :severity, pending_seconds = :pending, keep_firing_seconds = :keep,
                            no_data_policy = :noData, error_policy = :error, missing_evaluations = :missing,
                            interval_seconds = :interval, season = :season, seasons = :seasons,
                            notification_channels = CAST(:channels AS jsonb), recipients = CAST(:recipients AS jsonb),
                            told_by = CAST(:toldBy AS jsonb), group_wait_seconds = :groupWait,
                            group_interval_seconds = :groupInterval, repeat_interval_seconds = :repeatInterval,
                            last_evaluated_at = NULL, updated_at = :now, version = version + 1
                        WHERE id = :row
                        """), terms)
                .param("now", SqlTimes.of(now))
                .param("row", seen.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void activate(Alert seen, boolean active, Instant now) {
        jdbc.sql("""
                        UPDATE alerts SET is_active = :active, last_evaluated_at = NULL, updated_at = :now,
                            version = version + 1
                        WHERE id = :row
                        """)
                .param("active", active)
                .param("now", SqlTimes.of(now))
                .param("row", seen.id())
                .update();
    }

    /** The version stays: an evaluation is no change that anybody makes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void evaluated(Alert seen, Instant at, long timesFired) {
        jdbc.sql("""
                        UPDATE alerts SET last_evaluated_at = :at, trigger_count = trigger_count + :fired,
                            last_triggered_at = CASE WHEN :fired > 0 THEN :at ELSE last_triggered_at END
                        WHERE id = :row
                        """)
                .param("at", SqlTimes.of(at))
                .param("fired", timesFired)
                .param("row", seen.id())
                .update();
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, AlertRevision terms) {
        var operator = terms.comparisonOperator();
        return statement
                .param("name", terms.name())
                .param("description", terms.description(), Types.VARCHAR)
                .param("type", terms.alertType().code())
                .param("metricType", terms.metricType())
                .param("metricName", terms.metricName())
                .param("aggregation", terms.aggregation().code())
                .param("filters", json.mapper().writeValueAsString(terms.filters()))
                .param("seriesBy", json.mapper().writeValueAsString(terms.seriesBy()))
                .param("condition", terms.conditionExpression())
                .param("threshold", terms.thresholdValue(), Types.NUMERIC)
                .param("operator", operator == null ? null : operator.code(), Types.VARCHAR)
                .param("window", terms.timeWindow())
                .param("recovery", terms.recoveryExpression(), Types.VARCHAR)
                .param("severity", terms.severity())
                .param("pending", terms.pendingSeconds())
                .param("keep", terms.keepFiringSeconds())
                .param("noData", terms.noDataPolicy().code())
                .param("error", terms.errorPolicy().code())
                .param("missing", terms.missingEvaluations())
                .param("interval", terms.intervalSeconds())
                .param("season", terms.season().code())
                .param("seasons", terms.seasons())
                .param("channels", json.mapper().writeValueAsString(terms.notificationChannels()))
                .param("recipients", json.mapper().writeValueAsString(terms.recipients()))
                .param("toldBy", json.mapper().writeValueAsString(terms.toldBy()))
                .param("groupWait", terms.groupWaitSeconds())
                .param("groupInterval", terms.groupIntervalSeconds())
                .param("repeatInterval", terms.repeatIntervalSeconds());
    }

    private Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getInt("id"),
                row.getString("alert_id"),
                row.getString("company_id"),
                terms.mapRow(row, number),
                row.getBoolean("is_active"),
                SqlTimes.instantOrNull(row, "last_triggered_at"),
                row.getInt("trigger_count"),
                SqlTimes.instantOrNull(row, "last_evaluated_at"),
                row.getString("created_by"),
                SqlTimes.instant(row, "created_at"),
                SqlTimes.instant(row, "updated_at"),
                row.getLong("version"));
    }
}
