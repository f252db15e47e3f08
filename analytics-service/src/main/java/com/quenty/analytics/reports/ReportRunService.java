package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.analytics.reports.files.CsvFile;
import com.quenty.analytics.reports.files.JsonFile;
import com.quenty.analytics.reports.files.PdfFile;
import com.quenty.analytics.reports.files.ReportFile;
import com.quenty.analytics.reports.files.XlsxFile;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.pdf.HtmlPdf;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.security.RowScope;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes reports. A worker holds a lease, which it renews with each piece of the file; when it dies another one begins anew. When a
 * worker finds that its lease is gone, or the report cancelled, it stops; nothing of what it wrote counts.
 */
@Service
class ReportRunService {

    private static final Logger log = LoggerFactory.getLogger(ReportRunService.class);
    private static final int AT_ONCE = 20;
    private static final int SECRET_BYTES = 32;
    private static final Duration LATE = Duration.ofHours(1);

    private final ReportRepository reports;
    private final MetricQueries metrics;
    private final ReportReadingQueries readings;
    private final ReportProperties properties;
    private final HtmlPdf pdf;
    private final StoredJson json;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReportRunService(
            ReportRepository reports,
            MetricQueries metrics,
            ReportReadingQueries readings,
            ReportProperties properties,
            HtmlPdf pdf,
            StoredJson json,
            TransactionOperations transaction,
            Clock clock) {
        this.reports = reports;
        this.metrics = metrics;
        this.readings = readings;
        this.properties = properties;
        this.pdf = pdf;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The job: what schedules want is asked for first, then everything that waits is made. */
    void run() {
        transaction.executeWithoutResult(
                _ -> reports.lockDueSchedules(clock.instant()).forEach(this::ask));
        for (int i = 0; i < AT_ONCE; i++) {
            var now = clock.instant();
            Optional<Report> claimed =
                    Objects.requireNonNull(transaction.execute(_ -> reports.claim(now, now.plus(properties.lease()))));
            if (claimed.isEmpty()) {
                return;
            }
            make(claimed.get());
        }
    }

    private void ask(Report schedule) {
        var now = clock.instant();
        var due = Objects.requireNonNull(schedule.nextRun());
        var zone = ZoneId.of(schedule.timeZone());
        boolean late = Duration.between(due, now).compareTo(LATE) > 0;
        if (!late || schedule.missedRunPolicy() == MissedRunPolicy.RUN_ONCE) {
            var span = ScheduleCalculator.periodBefore(
                    Objects.requireNonNull(schedule.scheduledPeriod()), zone, late ? now : due);
            reports.insert(new Report(
                    0,
                    ExternalId.next("RPT"),
                    schedule.companyId(),
                    schedule.name(),
                    schedule.description(),
                    schedule.reportType(),
                    schedule.format(),
                    schedule.sections(),
                    schedule.timeZone(),
                    span[0],
                    span[1],
                    ReportStatus.PENDING,
                    0,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    schedule.missedRunPolicy(),
                    null,
                    schedule.reportId(),
                    schedule.requestedBy(),
                    now,
                    null,
                    null,
                    0));
        }
        var cron = Objects.requireNonNull(schedule.scheduleExpression());
        reports.nextRun(schedule, ScheduleCalculator.of(cron, zone).next(now).orElse(null));
    }

    private void make(Report report) {
        if (report.attempts() > properties.maxAttempts()) {
            fail(report, Objects.requireNonNullElse(report.failure(), "its workers did not finish it"));
            return;
        }
        try {
            write(report);
        } catch (CancellationException lost) {
            log.info("The report {} is no longer made here: {}", report.reportId(), lost.getMessage());
            discard(report);
        } catch (DomainProblem problem) {
            fail(report, problem.code());
        } catch (IOException | DataAccessException failure) {
            log.warn("The report {} could not be made", report.reportId(), failure);
            transaction.executeWithoutResult(_ -> {
                reports.failed(report, "it could not be written");
                reports.deletePieces(report, 0);
            });
        }
    }

    private void write(Report report) throws IOException {
        var progress = new AtomicInteger();
        try (var out = new PieceOutput((piece, content) -> keep(report, piece, content, progress.get()))) {
            var content = new ReportContent(report, metrics, readings, percent -> {
                progress.set(percent);
                renew(report, percent);
            });
            long rows = content.write(file(report, out));
            out.close();
            complete(report, out, rows);
        }
    }

    private ReportFile file(Report report, OutputStream out) throws IOException {
        return switch (report.format()) {
            case CSV -> new CsvFile(out);
            case XLSX -> new XlsxFile(out);
            case JSON -> new JsonFile(out, json.mapper(), about(report));
            case PDF ->
                new PdfFile(
                        out,
                        pdf,
                        report.name(),
                        "%s to %s (%s)".formatted(report.measuredFrom(), report.measuredUntil(), report.timeZone()),
                        report.createdAt());
        };
    }

    private static Map<String, Object> about(Report report) {
        var about = new LinkedHashMap<String, Object>();
        about.put("report_id", report.reportId());
        about.put("name", report.name());
        about.put("measured_from", Objects.requireNonNull(report.measuredFrom()));
        about.put("measured_until", Objects.requireNonNull(report.measuredUntil()));
        about.put("time_zone", report.timeZone());
        return about;
    }

    private void renew(Report report, int percent) {
        transaction.executeWithoutResult(_ -> requireRenewed(report, percent));
    }

    private void keep(Report report, int piece, byte[] content, int percent) {
        transaction.executeWithoutResult(_ -> {
            requireRenewed(report, percent);
            reports.insertPiece(report, piece, content);
        });
    }

    private void requireRenewed(Report report, int percent) {
        if (!reports.renew(report, clock.instant().plus(properties.lease()), percent)) {
            throw new CancellationException("cancelled, or taken over");
        }
    }

    private void complete(Report report, PieceOutput file, long rows) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (!reports.complete(report, file, rows, secret(), now, now.plus(properties.keepFor()))) {
                throw new CancellationException("cancelled, or taken over");
            }
            reports.deletePieces(report, report.attempts());
        });
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void fail(Report report, String failure) {
        transaction.executeWithoutResult(_ -> reports.lock(report.reportId(), RowScope.ALL)
                .filter(locked -> locked.status() == ReportStatus.RUNNING && locked.attempts() == report.attempts())
                .ifPresent(locked -> {
                    reports.move(locked, ReportStatus.FAILED, failure);
                    reports.deletePieces(locked, 0);
                }));
    }

    /** Only what this worker wrote: another one may be at it. */
    private void discard(Report report) {
        transaction.executeWithoutResult(_ -> reports.deletePiecesOf(report));
    }

    /** The job: files whose time is over. */
    void expire() {
        transaction.executeWithoutResult(_ -> reports.lockExpired(clock.instant())
                .forEach(report -> {
                    reports.move(report, ReportStatus.EXPIRED, null);
                    reports.deletePieces(report, 0);
                }));
    }
}
