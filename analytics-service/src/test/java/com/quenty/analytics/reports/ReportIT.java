package com.quenty.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class ReportIT {

    private final String companyId = ExternalId.next("COMP");
    private final ApiClient api;
    private final ApiClient anybody;
    private final ReportRunService runs;
    private final ReportRepository reports;
    private final TransactionOperations transaction;
    private final MutableClock clock;

    ReportIT(
            RestTestClient http,
            ReportRunService runs,
            ReportRepository reports,
            TransactionOperations transaction,
            MutableClock clock) {
        this.api = ApiClient.of(http).as(Tokens.with("reports:*", "metrics:*").company(companyId));
        this.anybody = ApiClient.unchecked(http);
        this.runs = runs;
        this.reports = reports;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void readings() {
        clock.stop();
        var readings = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 1; i <= 3; i++) {
            readings.add(Json.of(
                    "metric_id", ExternalId.next("MET"),
                    "name", "pickups.completed",
                    "value", i,
                    "tags", Map.of("zone_code", "=BOG"),
                    "timestamp", clock.instant().minusSeconds(60L * i).toString()));
        }
        api.post("/api/v1/metrics", Json.of("readings", readings)).is(200);
    }

    private Map<String, @Nullable Object> request(String type, String format) {
        return Json.of(
                "name",
                "Pickups",
                "report_type",
                type,
                "format",
                format,
                "sections",
                List.of(Json.of(
                        "title",
                        "By zone",
                        "question",
                        Json.of(
                                "metric",
                                "pickups.completed",
                                "aggregation",
                                "sum",
                                "group_by",
                                List.of("zone_code")))),
                "measured_from",
                clock.instant().minus(Duration.ofDays(1)).toString(),
                "measured_until",
                clock.instant().toString());
    }

    private Answer made(Map<String, @Nullable Object> request) {
        var id = api.post("/api/v1/reports", request).is(201).text("report_id");
        runs.run();
        return api.get("/api/v1/reports/{id}", id).is(200);
    }

    private Answer download(Answer report) {
        return anybody.get(api.post("/api/v1/reports/{id}/link", null, report.text("report_id"))
                .is(200)
                .text("path"));
    }

    @Test
    void aReportIsMadeAndDownloadedByALink() throws Exception {
        var report = made(request("figures", "csv"));

        assertThat(report.text("status")).isEqualTo("completed");
        assertThat(report.number("progress_percentage")).isEqualTo(100);
        var file = download(report).is(200);
        assertThat(file.content()).contains("section,metric,aggregation", "By zone,pickups.completed,sum", ",6,3,");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        var hash = MessageDigest.getInstance("SHA-256").digest(file.content().getBytes(StandardCharsets.UTF_8));
        assertThat(report.text("file_sha256")).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(report.number("file_size")).isEqualTo(file.content().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void everyFormatIsMade() {
        assertThat(download(made(request("figures", "json")))
                        .at("sections.0.rows.0.value")
                        .decimalValue())
                .isEqualByComparingTo("6");
        assertThat(download(made(request("figures", "xlsx"))).is(200).content()).startsWith("PK");
        assertThat(download(made(request("figures", "pdf"))).is(200).content()).startsWith("%PDF");
        assertThat(download(made(request("readings", "csv"))).content().lines()).hasSize(4);
    }

    @Test
    void aLinkIsGoodForOneReportAndAShortTime() {
        var report = made(request("figures", "csv"));
        var path = api.post("/api/v1/reports/{id}/link", null, report.text("report_id"))
                .text("path");

        anybody.get(path.replaceFirst("expires=[0-9]+", "expires=9999999999")).problem(403, "report-link-invalid");
        anybody.get(path.replace(report.text("report_id"), "RPT-1")).problem(403, "report-link-invalid");
        clock.advance(Duration.ofMinutes(6));
        anybody.get(path).problem(403, "report-link-invalid");
        clock.advance(Duration.ofDays(8));
        runs.expire();
        assertThat(api.get("/api/v1/reports/{id}", report.text("report_id")).text("status"))
                .isEqualTo("expired");
        api.post("/api/v1/reports/{id}/link", null, report.text("report_id")).problem(409, "report-without-file");
    }

    @Test
    void aReportOfAWorkerThatDiedIsTakenUp() {
        var id = api.post("/api/v1/reports", request("figures", "csv")).is(201).text("report_id");
        var dead = Objects.requireNonNull(transaction.execute(
                status -> reports.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(1)))
                        .orElseThrow()));
        transaction.executeWithoutResult(status -> reports.insertPiece(dead, 0, new byte[] {1}));
        runs.run();
        assertThat(api.get("/api/v1/reports/{id}", id).text("status")).isEqualTo("running");

        clock.advance(Duration.ofMinutes(2));
        runs.run();

        var report = api.get("/api/v1/reports/{id}", id);
        assertThat(report.text("status")).isEqualTo("completed");
        assertThat(download(report).content()).startsWith("section,");
        boolean renewed = Boolean.TRUE.equals(transaction.execute(status -> reports.renew(dead, clock.instant(), 50)));
        assertThat(renewed).isFalse();
    }

    @Test
    void aScheduleAsksForTheLastWholePeriodOnce() {
        var request = Json.without(request("figures", "json"), "measured_from", "measured_until");
        var schedule = api.post(
                        "/api/v1/reports",
                        Json.changed(
                                request,
                                "schedule",
                                Json.of("cron", "30 6 * * *", "period", "day"),
                                "time_zone",
                                "America/Bogota"))
                .is(201);
        assertThat(schedule.text("next_run")).endsWith("T11:30:00Z");

        clock.advance(Duration.ofDays(3));
        runs.run();
        runs.run();

        var made = api.get("/api/v1/reports?schedule_id={id}", schedule.text("report_id"));
        assertThat(made.items("status")).containsExactly("completed");
        api.post("/api/v1/reports/{id}/cancel", Json.of("reason", "No longer read."), schedule.text("report_id"))
                .is(200);
        clock.advance(Duration.ofDays(2));
        runs.run();
        assertThat(api.get("/api/v1/reports?schedule_id={id}", schedule.text("report_id"))
                        .items("status"))
                .hasSize(1);
    }

    @Test
    void whatIsNoReportIsRefused() {
        var request = request("figures", "csv");
        api.post("/api/v1/reports", Json.changed(request, "measured_until", null))
                .problem("validation-failed", "/measured_until");
        api.post("/api/v1/reports", Json.changed(request, "time_zone", "Mars/Olympus"))
                .problem("validation-failed", "/time_zone");
        api.post("/api/v1/reports", request("readings", "pdf")).problem("validation-failed", "/format");
        api.post(
                        "/api/v1/reports",
                        Json.changed(
                                Json.without(request, "measured_from", "measured_until"),
                                "schedule",
                                Json.of("cron", "0 0 31 2 *", "period", "day")))
                .problem(422, "schedule-invalid", "/schedule/cron");
    }
}
