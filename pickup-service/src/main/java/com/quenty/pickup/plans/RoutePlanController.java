package com.quenty.pickup.plans;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/routes")
@Tag(name = "route-plans", description = "Routes of a day, searched for in the background and then made.")
class RoutePlanController {

    private final RoutePlanService service;
    private final RoutePlanQueries queries;

    RoutePlanController(RoutePlanService service, RoutePlanQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @PostMapping("/plan")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresPermission("routes:plan")
    @Operation(
            summary = "Plan the routes of a day",
            description =
                    "Searches in the background: `Location` names the plan, which tells how far it is and has the best routes so far. "
                            + "Nothing happens to pickups until it is applied.")
    ResponseEntity<RoutePlanResponse> plan(Caller caller, @Valid @RequestBody PlanRoutesRequest request) {
        return accepted(service.plan(caller, request));
    }

    private static ResponseEntity<RoutePlanResponse> accepted(RoutePlanResponse plan) {
        return ResponseEntity.accepted()
                .location(UriComponentsBuilder.fromPath("/api/v1/routes/plans/{plan_id}")
                        .encode()
                        .buildAndExpand(plan.planId())
                        .toUri())
                .body(plan);
    }

    @GetMapping("/plans")
    @RequiresPermission("routes:read")
    @Operation(summary = "List plans")
    PageResponse<RoutePlanSummary> list(
            Caller caller, @Valid @ParameterObject RoutePlanFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/plans/{plan_id}")
    @RequiresPermission("routes:read")
    @Operation(summary = "Get a plan", description = "With the best routes so far while it is searched for.")
    RoutePlanResponse get(Caller caller, @PathVariable("plan_id") String planId) {
        return service.get(caller, planId);
    }

    @GetMapping("/plans/{plan_id}/history")
    @RequiresPermission("routes:read")
    @Operation(summary = "List the moves of a plan", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("plan_id") String planId, @ParameterObject PageRequest page) {
        return queries.history(caller, planId, page);
    }

    @PostMapping("/plans/{plan_id}/cancel")
    @RequiresPermission("routes:plan")
    @Operation(
            summary = "End the search of a plan",
            description =
                    "The best routes so far are kept and can still be applied; where there are none yet, applying is a"
                            + " `plan-cancelled`.")
    RoutePlanResponse cancel(
            Caller caller,
            @PathVariable("plan_id") String planId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, planId, match, request);
    }

    @PostMapping("/plans/{plan_id}/apply")
    @RequiresIdempotencyKey
    @RequiresPermission("routes:plan")
    @Operation(
            summary = "Make the routes of a plan",
            description =
                    "All of them or none. Pickups that were cancelled, moved or put on another route since the plan was made are "
                            + "left out; the others are timed again without them.")
    AppliedPlanResponse apply(Caller caller, @PathVariable("plan_id") String planId, IfMatch match) {
        return service.apply(caller, planId, match);
    }
}
