package com.quenty.pickup.routes.positions;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/routes/{route_id}/positions")
@Tag(name = "positions", description = "Where drivers are while they are on a route. Kept for 30 days.")
class PositionController {

    private final PositionService service;
    private final PositionQueries queries;

    PositionController(PositionService service, PositionQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @PostMapping
    @RequiresPermission("routes:drive")
    @Operation(
            summary = "Send positions",
            description =
                    "Of the driver's own route while it is driven, also later and out of order. They are thinned out; those from"
                            + " before the start or after the end, and those far from all places of the route, are not kept. A device waits some seconds between two requests.")
    PositionsResponse send(
            Caller caller, @PathVariable("route_id") String routeId, @Valid @RequestBody SendPositionsRequest request) {
        return service.send(caller, routeId, request);
    }

    @GetMapping
    @RequiresPermission("routes:read")
    @Operation(summary = "List the positions of a route", description = "Latest first.")
    PageResponse<PositionResponse> list(
            Caller caller, @PathVariable("route_id") String routeId, @ParameterObject PageRequest page) {
        return queries.list(caller, routeId, page);
    }
}
