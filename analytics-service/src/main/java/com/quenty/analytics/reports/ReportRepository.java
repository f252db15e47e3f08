package com.quenty.analytics.reports;

import com.quenty.platform.history.StateHistory;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of reports and schedules, and the pieces of files. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportRepository {

    private static final String SUBJECT = "report";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final StateHistory history;
    private final RecordRow<Report> row;

    ReportRepository(JdbcClient jdbc, StoredJson json, StateHistory history) {
        this.jdbc = jdbc;
        this.json = json;
        this.history = history;
        this.row = new RecordRow<>(Report.class, json.mapper());
    }

    /** Empty also for one that the caller may not know of. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Report> find(String reportId, RowScope scope) {
        return find(reportId, scope, "");
    }

    Optional<Report> lock(String reportId, RowScope scope) {
        return find(reportId, scope, " FOR UPDATE");
    }

    private Optional<Report> find(String reportId, RowScope scope, String lock) {
        if (scope.isOwn()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT r.* FROM reports r WHERE r.report_id = :id"
                        + " AND (CAST(:company AS text) IS NULL OR r.company_id = :company)"
                        + lock)
                .param("id", reportId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .query(row)
                .optional();
    }

    /** Nothing when a schedule has had one made for this time. */
    void insert(Report report) {
        var period = report.scheduledPeriod();
        int inserted = jdbc.sql("""
                        INSERT INTO reports (report_id, company_id, name, description, report_type, format, sections, time_zone,
                            measured_from, measured_until, status, is_scheduled, schedule_expression, scheduled_period,
                            missed_run_policy, next_run, schedule_id, requested_by, created_at)
                        VALUES (:id, :company, :name, :description, :type, :format, CAST(:sections AS jsonb), :zone,
                            :from, :until, 'pending', :scheduled, :cron, :period,
                            :missed, :next, :schedule, :by, :now)
                        ON CONFLICT (schedule_id, measured_until) WHERE schedule_id IS NOT NULL DO NOTHING
                        """)
                .param("id", report.reportId())
                .param("company", report.companyId(), Types.VARCHAR)
                .param("name", report.name())
                .param("description", report.description(), Types.VARCHAR)
                .param("type", report.reportType().code())
                .param("format", report.format().code())
                .param("sections", json.mapper().writeValueAsString(report.sections()))
                .param("zone", report.timeZone())
                .param("from", SqlTimes.orNull(report.measuredFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", SqlTimes.orNull(report.measuredUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("scheduled", report.isScheduled())
                .param("cron", report.scheduleExpression(), Types.VARCHAR)
                .param("period", period == null ? null : period.code(), Types.VARCHAR)
                .param("missed", report.missedRunPolicy().code())
                .param("next", SqlTimes.orNull(report.nextRun()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("schedule", report.scheduleId(), Types.VARCHAR)
                .param("by", report.requestedBy())
                .param("now", SqlTimes.of(report.createdAt()))
                .update();
        if (inserted > 0) {
            history.record(SUBJECT, report.reportId(), "status", null, ReportStatus.PENDING, null);
        }
    }

    /** The next report to make: one that waits, or one whose worker let its lease end. */
    Optional<Report> claim(Instant now, Instant leaseUntil) {
        var found = jdbc.sql("""
                        SELECT r.* FROM reports r
                        WHERE NOT r.is_scheduled
                          AND (r.status = 'pending' OR r.status = 'running' AND r.lease_until < :now)
                        ORDER BY r.id LIMIT 1 FOR UPDATE SKIP LOCKED
                        """).param("now", SqlTimes.of(now)).query(row).optional();
        found.ifPresent(report -> {
            jdbc.sql("""
                            UPDATE reports SET status = 'running', attempts = attempts + 1, progress_percentage = 0,
                                lease_until = :lease, version = version + 1
                            WHERE id = :id
                            """)
                    .param("lease", SqlTimes.of(leaseUntil))
                    .param("id", report.id())
                    .update();
            if (report.status() == ReportStatus.PENDING) {
                history.record(SUBJECT, report.reportId(), "status", report.status(), ReportStatus.RUNNING, null);
            }
        });
        return found.flatMap(report -> find(report.reportId(), RowScope.ALL));
    }

    /** @return false when the report is another worker's by now, or cancelled */
    boolean renew(Report made, Instant leaseUntil, int progress) {
        return jdbc.sql("""
                        UPDATE reports SET lease_until = :lease, progress_percentage = :progress
                        WHERE id = :id AND attempts = :attempt AND status = 'running'
                        """)
                        .param("lease", SqlTimes.of(leaseUntil))
                        .param("progress", progress)
                        .param("id", made.id())
                        .param("attempt", made.attempts())
                        .update()
                > 0;
    }

    void insertPiece(Report made, int piece, byte[] content) {
        jdbc.sql(
                        "INSERT INTO report_pieces (report_id, attempt, piece, content) VALUES (:id, :attempt, :piece, :content)")
                .param("id", made.id())
                .param("attempt", made.attempts())
                .param("piece", piece)
                .param("content", content)
                .update();
    }

    /** Empty after the last one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<byte[]> findPiece(Report made, int piece) {
        return jdbc.sql("SELECT p.content FROM report_pieces p"
                        + " WHERE p.report_id = :id AND p.attempt = :attempt AND p.piece = :piece")
                .param("id", made.id())
                .param("attempt", made.attempts())
                .param("piece", piece)
                .query((found, number) -> found.getBytes("content"))
                .optional();
    }

    /** Of all attempts but one; of all with 0. */
    void deletePieces(Report made, int butAttempt) {
        jdbc.sql("DELETE FROM report_pieces WHERE report_id = :id AND attempt <> :but")
                .param("id", made.id())
                .param("but", butAttempt)
                .update();
    }

    /** Those of one attempt. */
    void deletePiecesOf(Report made) {
        jdbc.sql("DELETE FROM report_pieces WHERE report_id = :id AND attempt = :attempt")
                .param("id", made.id())
                .param("attempt", made.attempts())
                .update();
    }

    /** @return false when the report is another worker's by now, or cancelled */
    boolean complete(Report made, PieceOutput file, long rows, String linkSecret, Instant now, Instant expiresAt) {
        boolean completed = jdbc.sql("""
                        UPDATE reports SET status = 'completed', progress_percentage = 100, lease_until = NULL,
                            file_size = :size, file_sha256 = :hash, file_rows = :rows, link_secret = :secret,
                            file_url = '/api/v1/reports/' || report_id || '/file', failure = NULL, completed_at = :now,
                            expires_at = :expires, version = version + 1
                        WHERE id = :id AND attempts = :attempt AND status = 'running'
                        """)
                        .param("size", file.size())
                        .param("hash", file.sha256())
                        .param("rows", rows)
                        .param("secret", linkSecret)
                        .param("now", SqlTimes.of(now))
                        .param("expires", SqlTimes.of(expiresAt))
                        .param("id", made.id())
                        .param("attempt", made.attempts())
                        .update()
                > 0;
        if (completed) {
            history.record(SUBJECT, made.reportId(), "status", made.status(), ReportStatus.COMPLETED, null);
        }
        return completed;
    }

    /** The caller holds the row's lock. */
    void move(Report report, ReportStatus target, @Nullable String failure) {
        var moved = report.status().to(target);
        jdbc.sql("""
                        UPDATE reports SET status = :status, failure = left(:failure, 500), lease_until = NULL, next_run = NULL,
                            version = version + 1
                        WHERE id = :id
                        """)
                .param("status", moved.code())
                .param("failure", failure, Types.VARCHAR)
                .param("id", report.id())
                .update();
        history.record(SUBJECT, report.reportId(), "status", report.status(), moved, failure);
    }

    /** Of one that is tried once more. */
    void failed(Report made, String failure) {
        jdbc.sql("""
                        UPDATE reports SET lease_until = now() - interval '1 year', failure = left(:failure, 500)
                        WHERE id = :id AND attempts = :attempt AND status = 'running'
                        """)
                .param("failure", failure)
                .param("id", made.id())
                .param("attempt", made.attempts())
                .update();
    }

    List<Report> lockDueSchedules(Instant now) {
        return jdbc.sql("""
                        SELECT r.* FROM reports r
                        WHERE r.is_scheduled AND r.status = 'pending' AND r.next_run <= :now
                        ORDER BY r.next_run, r.id LIMIT 100 FOR UPDATE SKIP LOCKED
                        """).param("now", SqlTimes.of(now)).query(row).list();
    }

    void nextRun(Report schedule, @Nullable Instant next) {
        jdbc.sql("UPDATE reports SET next_run = :next WHERE id = :id")
                .param("next", SqlTimes.orNull(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", schedule.id())
                .update();
    }

    List<Report> lockExpired(Instant now) {
        return jdbc.sql("""
                        SELECT r.* FROM reports r WHERE r.status = 'completed' AND r.expires_at <= :now
                        ORDER BY r.expires_at LIMIT 100 FOR UPDATE SKIP LOCKED
                        """).param("now", SqlTimes.of(now)).query(row).list();
    }
}
