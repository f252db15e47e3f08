package com.quenty.analytics.dashboards;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dashboards")
@Tag(
        name = "dashboards",
        description = "Widgets over metrics. The gateway draws them at `/app/dashboards/{dashboard_id}`.")
class DashboardController {

    private final DashboardService service;
    private final DashboardQueries queries;
    private final DashboardDataService data;

    DashboardController(DashboardService service, DashboardQueries queries, DashboardDataService data) {
        this.service = service;
        this.queries = queries;
        this.data = data;
    }

    @GetMapping
    @RequiresPermission("dashboards:read")
    @Operation(
            summary = "List dashboards",
            description = "Of your company: public ones, your own, and those that are opened to you.")
    PageResponse<DashboardSummary> list(
            Caller caller, @Valid @ParameterObject DashboardFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/shared")
    @RequiresPermission("dashboards:read")
    @CommonData
    @Operation(
            summary = "List the dashboards that everybody sees",
            description = "Public ones of the platform. Their figures are those that exist for the person who looks.")
    PageResponse<DashboardSummary> shared(@ParameterObject PageRequest page) {
        return queries.shared(page);
    }

    @PostMapping
    @RequiresPermission("dashboards:create")
    @Operation(summary = "Create a dashboard", description = "You are its owner.")
    ResponseEntity<DashboardResponse> create(Caller caller, @Valid @RequestBody CreateDashboardRequest request) {
        var dashboard = service.create(caller, request);
        return Created.at("/api/v1/dashboards/{dashboard_id}", dashboard, dashboard.dashboardId());
    }

    @GetMapping("/{dashboard_id}")
    @RequiresPermission("dashboards:read")
    @Operation(summary = "Get a dashboard")
    DashboardResponse get(Caller caller, @PathVariable("dashboard_id") String dashboardId) {
        return queries.get(caller, dashboardId);
    }

    @GetMapping("/{dashboard_id}/data")
    @RequiresPermission("dashboards:read")
    @Operation(
            summary = "Get the figures of a dashboard",
            description =
                    "Of all widgets at once, of the readings that exist for you. A widget without an answer says why.")
    DashboardDataResponse data(
            Caller caller,
            @PathVariable("dashboard_id") String dashboardId,
            @Valid @ParameterObject DashboardDataFilter filter) {
        return data.data(caller, dashboardId, filter);
    }

    @PatchMapping("/{dashboard_id}")
    @RequiresPermission("dashboards:update")
    @Operation(summary = "Change a dashboard", description = "Its owner and the platform do. Makes a new version.")
    DashboardResponse revise(
            Caller caller,
            @PathVariable("dashboard_id") String dashboardId,
            IfMatch match,
            @RequestBody MergePatch<DashboardRevision> patch) {
        return service.revise(caller, dashboardId, match, patch);
    }

    @DeleteMapping("/{dashboard_id}")
    @RequiresPermission("dashboards:delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a dashboard", description = "Its owner and the platform do.")
    void delete(Caller caller, @PathVariable("dashboard_id") String dashboardId, IfMatch match) {
        service.delete(caller, dashboardId, match);
    }

    @PostMapping("/{dashboard_id}/copy")
    @RequiresPermission("dashboards:create")
    @Operation(summary = "Copy a dashboard", description = "You own the copy, and nobody else sees it at first.")
    ResponseEntity<DashboardResponse> copy(
            Caller caller,
            @PathVariable("dashboard_id") String dashboardId,
            @Valid @RequestBody CopyDashboardRequest request) {
        var dashboard = service.copy(caller, dashboardId, request);
        return Created.at("/api/v1/dashboards/{dashboard_id}", dashboard, dashboard.dashboardId());
    }

    @GetMapping("/{dashboard_id}/versions")
    @RequiresPermission("dashboards:read")
    @Operation(summary = "List the versions of a dashboard")
    PageResponse<DashboardVersionSummary> versions(
            Caller caller, @PathVariable("dashboard_id") String dashboardId, @ParameterObject PageRequest page) {
        return queries.versions(caller, dashboardId, page);
    }

    @GetMapping("/{dashboard_id}/versions/{version}")
    @RequiresPermission("dashboards:read")
    @Operation(summary = "Get a version of a dashboard")
    DashboardVersionResponse version(
            Caller caller, @PathVariable("dashboard_id") String dashboardId, @PathVariable long version) {
        return queries.version(caller, dashboardId, version);
    }

    @PostMapping("/{dashboard_id}/versions/{version}/restore")
    @RequiresPermission("dashboards:update")
    @Operation(summary = "Restore a version of a dashboard", description = "That makes a new version.")
    DashboardResponse restore(
            Caller caller,
            @PathVariable("dashboard_id") String dashboardId,
            @PathVariable long version,
            IfMatch match) {
        return service.restore(caller, dashboardId, version, match);
    }
}
