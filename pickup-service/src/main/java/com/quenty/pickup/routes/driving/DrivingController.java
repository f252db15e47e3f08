package com.quenty.pickup.routes.driving;

import com.quenty.pickup.evidence.FailedAttempt;
import com.quenty.pickup.evidence.Handover;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/routes")
@Tag(
        name = "driving",
        description =
                "The verbs of drivers on their own routes; dispatchers may say them for a driver. One stop at a time is under way.")
class DrivingController {

    private final DrivingService service;

    DrivingController(DrivingService service) {
        this.service = service;
    }

    @GetMapping("/mine")
    @RequiresPermission("routes:drive")
    @Operation(
            summary = "See one's own routes of a day",
            description = "With what is to be known at each door, the earliest route first.")
    List<DriverRoute> mine(
            Caller caller,
            @Parameter(description = "Today, in the zone of the business, when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate date) {
        return service.mine(caller, date);
    }

    @PostMapping("/{route_id}/start")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(summary = "Start a route", description = "A driver finishes one route before starting the next.")
    DrivenRouteResponse start(
            Caller caller,
            @PathVariable("route_id") String routeId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OccurredRequest request) {
        return service.start(caller, routeId, match, request);
    }

    @PostMapping("/{route_id}/stops/{stop_number}/depart")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Set out for a stop",
            description = "In whatever order. From now on the customer's tracking link shows where the driver is.")
    DrivenRouteResponse depart(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OccurredRequest request) {
        return service.depart(caller, routeId, stopNumber, match, request);
    }

    @PostMapping("/{route_id}/stops/{stop_number}/arrive")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(summary = "Arrive at a stop", description = "A driver who did not say so has set out for it, too.")
    DrivenRouteResponse arrive(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OccurredRequest request) {
        return service.arrive(caller, routeId, stopNumber, match, request);
    }

    @PostMapping("/{route_id}/stops/{stop_number}/begin")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(summary = "Begin to take packages over")
    DrivenRouteResponse begin(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OccurredRequest request) {
        return service.begin(caller, routeId, stopNumber, match, request);
    }

    @PostMapping("/{route_id}/stops/{stop_number}/complete")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Complete a stop",
            description = "The scans are compared with what was booked: the pickup is completed in full or in part.")
    DrivenRouteResponse complete(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match,
            @Valid @RequestBody Handover request) {
        return service.complete(caller, routeId, stopNumber, match, request);
    }

    @PostMapping("/{route_id}/stops/{stop_number}/leave")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(summary = "End a break, or leave the depot with the vehicle emptied")
    DrivenRouteResponse leave(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OccurredRequest request) {
        return service.leave(caller, routeId, stopNumber, match, request);
    }

    @PostMapping("/{route_id}/stops/{stop_number}/fail")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Come away with nothing",
            description =
                    "Records the attempt. The answer offers the next windows; after the third attempt the pickup is closed.")
    DrivenRouteResponse fail(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match,
            @Valid @RequestBody FailedAttempt request) {
        return service.fail(caller, routeId, stopNumber, match, request);
    }

    @PostMapping("/{route_id}/stops/{stop_number}/skip")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Leave a stop out",
            description = "Before the driver is there. It is no attempt: the pickup can go on another route.")
    DrivenRouteResponse skip(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.skip(caller, routeId, stopNumber, match, request);
    }

    @PostMapping("/{route_id}/finish")
    @RequiresPermission("routes:drive")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Finish a route",
            description = "The driver is back. With a reason, stops that are still planned are left out.")
    DrivenRouteResponse finish(
            Caller caller,
            @PathVariable("route_id") String routeId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable FinishRouteRequest request) {
        return service.finish(caller, routeId, match, request);
    }
}
