package com.quenty.pickup.routes.dispatching;

import com.quenty.pickup.routes.RouteResponse;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/routes")
@Tag(name = "routes")
class DispatchController {

    private final DispatchService service;

    DispatchController(DispatchService service) {
        this.service = service;
    }

    @PostMapping
    @RequiresPermission("routes:create")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Make a route by hand",
            description =
                    "Its pickups are assigned to the driver, in the given order, and its times are computed. Neither the"
                            + " driver nor the vehicle can be on two routes at once. A stop that the driver reaches too late says so by"
                            + " `misses_window`; one that has them back after the end of their shift is refused.")
    ResponseEntity<RouteResponse> create(Caller caller, @Valid @RequestBody CreateRouteRequest request) {
        var route = service.create(caller, request);
        return Created.at("/api/v1/routes/{route_id}", route, route.routeId());
    }

    @PutMapping("/{route_id}/stops")
    @RequiresPermission("routes:update")
    @Operation(
            summary = "Give a route other stops",
            description =
                    "Before it is started: pickups are added, removed and put in another order, by the rules of a route that is made by"
                            + " hand. Times are computed again; a stop that the driver reaches too late says so by `misses_window`. A"
                            + " confirmed stop keeps its planned arrival, or the change is refused.")
    RouteResponse revise(
            Caller caller,
            @PathVariable("route_id") String routeId,
            IfMatch match,
            @Valid @RequestBody ReviseStopsRequest request) {
        return service.revise(caller, routeId, match, request);
    }

    @PostMapping("/{route_id}/cancel")
    @RequiresPermission("routes:update")
    @RequiresIdempotencyKey
    @Operation(summary = "Call a route off", description = "Before it is started. Its pickups can go on another route.")
    RouteResponse cancel(
            Caller caller,
            @PathVariable("route_id") String routeId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, routeId, match, request.reason());
    }

    @PostMapping("/{route_id}/stops/{stop_number}/confirm")
    @RequiresPermission("routes:update")
    @Operation(
            summary = "Confirm a stop",
            description = "The customer was told the time: planning the day again leaves the stop as it is.")
    RouteResponse confirm(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match) {
        return service.confirm(caller, routeId, stopNumber, match, true);
    }

    @PostMapping("/{route_id}/stops/{stop_number}/unconfirm")
    @RequiresPermission("routes:update")
    @Operation(summary = "Let a confirmed stop move again")
    RouteResponse unconfirm(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match) {
        return service.confirm(caller, routeId, stopNumber, match, false);
    }
}
