package com.quenty.pickup.routes.views;

import com.quenty.pickup.routes.RouteResponse;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/routes")
@Tag(name = "routes", description = "The work of drivers in a day, stop by stop.")
class RouteController {

    private static final String GEO_JSON = "application/geo+json";

    private final RouteQueries queries;
    private final JsonMapper json;

    RouteController(RouteQueries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    @GetMapping
    @RequiresPermission("routes:read")
    @Operation(summary = "List routes")
    PageResponse<RouteSummary> list(
            Caller caller, @Valid @ParameterObject RouteFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{route_id}")
    @RequiresPermission("routes:read")
    @Operation(
            summary = "Get a route",
            description =
                    "With its stops, planned, expected and actual times; as a map with `Accept: application/geo+json`.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = RouteResponse.class)),
                                @Content(mediaType = GEO_JSON, schema = @Schema(implementation = RouteMap.class))
                            }))
    RouteResponse get(Caller caller, @PathVariable("route_id") String routeId) {
        return queries.get(caller, routeId);
    }

    @Hidden // the document describes both formats at the handler above
    @GetMapping(path = "/{route_id}", produces = GEO_JSON)
    @RequiresPermission("routes:read")
    ResponseEntity<byte[]> geoJson(Caller caller, @PathVariable("route_id") String routeId) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(GEO_JSON))
                .body(json.writeValueAsBytes(queries.map(caller, routeId)));
    }

    @GetMapping("/{route_id}/map")
    @RequiresPermission("routes:read")
    @Operation(
            summary = "Get a route as GeoJSON",
            description = "For drawing it: the line from place to place, the depot and the stops. The same as `GET"
                    + " /api/v1/routes/{route_id}` with `Accept: application/geo+json`.")
    RouteMap map(Caller caller, @PathVariable("route_id") String routeId) {
        return queries.map(caller, routeId);
    }

    @GetMapping("/{route_id}/history")
    @RequiresPermission("routes:read")
    @Operation(summary = "List the moves of a route", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("route_id") String routeId, @ParameterObject PageRequest page) {
        return queries.history(caller, routeId, page);
    }

    @GetMapping("/{route_id}/stops/{stop_number}/history")
    @RequiresPermission("routes:read")
    @Operation(summary = "List the moves of a stop", description = "Latest first.")
    PageResponse<StateChange> stopHistory(
            Caller caller,
            @PathVariable("route_id") String routeId,
            @PathVariable("stop_number") int stopNumber,
            @ParameterObject PageRequest page) {
        return queries.history(caller, routeId, stopNumber, page);
    }
}
