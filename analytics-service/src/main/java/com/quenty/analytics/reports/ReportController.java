package com.quenty.analytics.reports;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports", description = "Files of figures or readings, made once or by a schedule.")
class ReportController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportService service;
    private final ReportQueries queries;

    ReportController(ReportService service, ReportQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("reports:read")
    @Operation(summary = "List reports")
    PageResponse<ReportSummary> list(
            Caller caller, @Valid @ParameterObject ReportFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("reports:create")
    @Operation(
            summary = "Ask for a report, or schedule one",
            description = "It is made afterwards; its `status` and `progress_percentage` tell how far it is.")
    ResponseEntity<ReportResponse> create(Caller caller, @Valid @RequestBody CreateReportRequest request) {
        var report = service.create(caller, request);
        return Created.at("/api/v1/reports/{report_id}", report, report.reportId());
    }

    @GetMapping("/{report_id}")
    @RequiresPermission("reports:read")
    @Operation(summary = "Get a report")
    ReportResponse get(Caller caller, @PathVariable("report_id") String reportId) {
        return queries.get(caller, reportId);
    }

    @PostMapping("/{report_id}/cancel")
    @RequiresPermission("reports:cancel")
    @Operation(
            summary = "Cancel a report or a schedule",
            description = "One that is made or waits, or a schedule for ever.")
    ReportResponse cancel(
            Caller caller,
            @PathVariable("report_id") String reportId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, reportId, match, request.reason());
    }

    @PostMapping("/{report_id}/link")
    @RequiresPermission("reports:read")
    @Operation(
            summary = "Get a link to a report's file",
            description = "Signed, and valid for five minutes, or as configured.")
    ReportLinkResponse link(Caller caller, @PathVariable("report_id") String reportId) {
        return service.link(caller, reportId);
    }

    @GetMapping(
            path = "/{report_id}/file",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV, XLSX, MediaType.APPLICATION_PDF_VALUE})
    @PublicEndpoint
    @Operation(summary = "Download a report's file", description = "By a link, which needs no token.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema =
                                @Schema(
                                        type = "object",
                                        example = "{\"report\": {\"name\": \"Sales\"}, \"sections\": []}")),
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Resource> file(
            @PathVariable("report_id") String reportId,
            @Parameter(description = "Of the link.", example = "1796083200") @RequestParam long expires,
            @Parameter(description = "Of the link.", example = "9f86d081884c7d65") @RequestParam @Size(max = 100)
                    String signature) {
        var download = service.download(reportId, expires, signature);
        var report = download.report();
        var name = "%s.%s".formatted(report.reportId(), report.format().code());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(report.format().mediaType()))
                .contentLength(Objects.requireNonNull(report.fileSize()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(download.content()));
    }
}
