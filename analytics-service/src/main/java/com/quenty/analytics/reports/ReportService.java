package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.analytics.reports.ReportProblems.ReportLinkInvalid;
import com.quenty.analytics.reports.ReportProblems.ReportWithoutFile;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes reports and schedules, cancels them, and gives out their files. */
@Service
class ReportService {

    /** A file that may be downloaded. */
    record Download(Report report, InputStream content) {}

    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final String ALGORITHM = "HmacSHA256";

    private final ReportRepository reports;
    private final ReportQueries queries;
    private final MetricQueries metrics;
    private final ReportProperties properties;
    private final BusinessZone business;
    private final Idempotency idempotency;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            ReportQueries queries,
            MetricQueries metrics,
            ReportProperties properties,
            BusinessZone business,
            Idempotency idempotency,
            Clock clock) {
        this.reports = reports;
        this.queries = queries;
        this.metrics = metrics;
        this.properties = properties;
        this.business = business;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    ReportResponse create(Caller caller, CreateReportRequest request) {
        var companyId = request.companyId() == null && RowScope.of(caller).isAll()
                ? null
                : RowScope.companyForNew(caller, request.companyId());
        var zone = zone(request.timeZone());
        var next = next(request, zone);
        requireConsistent(request);
        return idempotency.once(ReportResponse.class, () -> {
            var report = report(caller, companyId, request, zone, next);
            reports.insert(report);
            return queries.get(caller, report.reportId());
        });
    }

    private Report report(
            Caller caller,
            @Nullable String companyId,
            CreateReportRequest request,
            ZoneId zone,
            @Nullable Instant next) {
        var schedule = request.schedule();
        return new Report(
                0,
                idempotency.nextId("RPT"),
                companyId,
                request.name(),
                request.description(),
                request.reportType() == null ? ReportType.FIGURES : request.reportType(),
                request.format() == null ? ReportFormat.JSON : request.format(),
                request.sections(),
                zone.getId(),
                request.measuredFrom(),
                request.measuredUntil(),
                ReportStatus.PENDING,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                schedule != null,
                schedule == null ? null : schedule.cron().strip(),
                schedule == null ? null : schedule.period(),
                schedule == null || schedule.missedRunPolicy() == null
                        ? MissedRunPolicy.RUN_ONCE
                        : schedule.missedRunPolicy(),
                next,
                null,
                caller.id(),
                clock.instant(),
                null,
                null,
                0);
    }

    private ZoneId zone(@Nullable String name) {
        if (name == null) {
            return business.zone();
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ValidationFailed.of("/time_zone", "must be a zone of the IANA database, such as America/Bogota");
        }
        return ZoneId.of(name);
    }

    private @Nullable Instant next(CreateReportRequest request, ZoneId zone) {
        var schedule = request.schedule();
        if (schedule == null) {
            return null;
        }
        if (request.measuredFrom() != null || request.measuredUntil() != null) {
            throw ValidationFailed.of("/measured_from", "must be left out with a schedule, which says the period");
        }
        var now = clock.instant();
        return ScheduleCalculator.checked(schedule.cron(), zone, now).next(now).orElseThrow();
    }

    private void requireConsistent(CreateReportRequest request) {
        if (request.schedule() == null) {
            requireSpan(request.measuredFrom(), request.measuredUntil());
        }
        if (request.reportType() == ReportType.READINGS && request.format() == ReportFormat.PDF) {
            throw ValidationFailed.of("/format", "must not be pdf for readings");
        }
        for (int i = 0; i < request.sections().size(); i++) {
            metrics.check(request.sections().get(i).question(), "/sections/%d/question".formatted(i));
        }
    }

    private static void requireSpan(@Nullable Instant from, @Nullable Instant until) {
        if (from == null) {
            throw ValidationFailed.of("/measured_from", "must not be null without a schedule");
        }
        if (until == null || !until.isAfter(from)) {
            throw ValidationFailed.of("/measured_until", "must be after measured_from");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw ValidationFailed.of("/measured_until", "must be at most ten years after measured_from");
        }
    }

    /** A worker that is at it notices with its next piece. */
    ReportResponse cancel(Caller caller, String reportId, IfMatch match, String reason) {
        return idempotency.once(ReportResponse.class, () -> {
            var report = reports.lock(reportId, RowScope.of(caller)).orElseThrow(ReportProblems.NotFound::new);
            match.check(report.version());
            reports.move(report, ReportStatus.CANCELLED, reason);
            reports.deletePieces(report, 0);
            return queries.get(caller, reportId);
        });
    }

    ReportLinkResponse link(Caller caller, String reportId) {
        var report = queries.find(caller, reportId);
        requireFile(report);
        var expiresAt = clock.instant().plus(properties.linkFor()).truncatedTo(ChronoUnit.SECONDS);
        return new ReportLinkResponse(
                "/api/v1/reports/%s/file?expires=%d&signature=%s"
                        .formatted(reportId, expiresAt.getEpochSecond(), signature(report, expiresAt.getEpochSecond())),
                expiresAt);
    }

    /** Whether the report exists is not said without a valid signature. */
    Download download(String reportId, long expires, String signature) {
        var report = reports.find(reportId, RowScope.ALL)
                .filter(found -> found.linkSecret() != null)
                .orElseThrow(ReportLinkInvalid::new);
        boolean signed = MessageDigest.isEqual(
                signature(report, expires).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
        if (!signed || clock.instant().getEpochSecond() >= expires) {
            throw new ReportLinkInvalid();
        }
        requireFile(report);
        return new Download(report, new PieceInput(piece -> reports.findPiece(report, piece)));
    }

    private static void requireFile(Report report) {
        if (report.status() != ReportStatus.COMPLETED) {
            throw new ReportWithoutFile();
        }
    }

    private static String signature(Report report, long expires) {
        if (report.linkSecret() == null) {
            throw new ReportWithoutFile();
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(HexFormat.of().parseHex(Objects.requireNonNull(report.linkSecret())), ALGORITHM));
            var signed =
                    mac.doFinal("%s/%d".formatted(report.reportId(), expires).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
