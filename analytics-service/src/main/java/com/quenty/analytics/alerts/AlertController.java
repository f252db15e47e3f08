package com.quenty.analytics.alerts;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alerts")
@Tag(
        name = "alerts",
        description = "Conditions on metrics that are judged again and again, with the channels that they tell.")
class AlertController {

    private final AlertService service;
    private final AlertQueries queries;

    AlertController(AlertService service, AlertQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("alerts:read")
    @Operation(summary = "List alerts")
    PageResponse<AlertSummary> list(
            Caller caller, @Valid @ParameterObject AlertFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("alerts:create")
    @Operation(
            summary = "Create an alert",
            description = "Evaluated at every multiple of its interval, with the readings of the window before.")
    ResponseEntity<AlertResponse> create(Caller caller, @Valid @RequestBody CreateAlertRequest request) {
        var alert = service.create(caller, request);
        return Created.at("/api/v1/alerts/{alert_id}", alert, alert.alertId());
    }

    @PostMapping("/dry-run")
    @RequiresPermission("alerts:create")
    @Operation(
            summary = "Try an alert",
            description =
                    "Says what it would have done over the past, or over a series that is written out, by the engine that"
                            + " judges now. At most 2,000 evaluations. Nobody is told.")
    DryRunResponse dryRun(Caller caller, @Valid @RequestBody DryRunAlertRequest request) {
        return service.dryRun(caller, request);
    }

    @GetMapping("/{alert_id}")
    @RequiresPermission("alerts:read")
    @Operation(summary = "Get an alert")
    AlertResponse get(Caller caller, @PathVariable("alert_id") String alertId) {
        return queries.get(caller, alertId);
    }

    @PatchMapping("/{alert_id}")
    @RequiresPermission("alerts:update")
    @Operation(summary = "Change an alert", description = "All its instances end without a word, and are judged anew.")
    AlertResponse revise(
            Caller caller,
            @PathVariable("alert_id") String alertId,
            IfMatch match,
            @RequestBody MergePatch<AlertRevision> patch) {
        return service.revise(caller, alertId, match, patch);
    }

    @PostMapping("/{alert_id}/deactivate")
    @RequiresPermission("alerts:delete")
    @Operation(summary = "Deactivate an alert", description = "It is not evaluated any more; all its instances end.")
    AlertResponse deactivate(
            Caller caller,
            @PathVariable("alert_id") String alertId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.deactivate(caller, alertId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{alert_id}/reactivate")
    @RequiresPermission("alerts:update")
    @Operation(summary = "Reactivate an alert")
    AlertResponse reactivate(
            Caller caller,
            @PathVariable("alert_id") String alertId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.reactivate(caller, alertId, match, OptionalReasonRequest.of(request));
    }

    @GetMapping("/{alert_id}/instances")
    @RequiresPermission("alerts:read")
    @Operation(summary = "See the instances of an alert", description = "One for each series that is not normal.")
    AlertInstancesResponse instances(Caller caller, @PathVariable("alert_id") String alertId) {
        return queries.instances(caller, alertId);
    }

    @GetMapping("/{alert_id}/timeline")
    @RequiresPermission("alerts:read")
    @Operation(summary = "List the moves of an alert's instances")
    PageResponse<TransitionResponse> timeline(
            Caller caller, @PathVariable("alert_id") String alertId, @ParameterObject PageRequest page) {
        return queries.timeline(caller, alertId, page);
    }
}
