package com.quenty.pickup.zones;

import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickup-zones")
@Tag(name = "pickup-zones", description = "Sets of postal codes with the hours in which drivers come.")
class ZoneController {

    private final ZoneService service;
    private final ZoneQueries queries;

    ZoneController(ZoneService service, ZoneQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("pickup-zones:read")
    @CommonData
    @Operation(summary = "List zones")
    PageResponse<ZoneSummary> list(@Valid @ParameterObject ZoneFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("pickup-zones:create")
    @PlatformOnly
    @Operation(
            summary = "Create a zone",
            description = "With its postal prefixes, hours and holidays. For callers who may see the whole platform.")
    ResponseEntity<ZoneResponse> create(@Valid @RequestBody CreateZoneRequest request) {
        return Created.at("/api/v1/pickup-zones/{code}", service.create(request), request.code());
    }

    @GetMapping("/{code}")
    @RequiresPermission("pickup-zones:read")
    @CommonData
    @Operation(summary = "Get a zone")
    ZoneResponse get(@PathVariable String code) {
        return queries.get(code);
    }

    @PatchMapping("/{code}")
    @RequiresPermission("pickup-zones:update")
    @PlatformOnly
    @Operation(
            summary = "Change a zone",
            description =
                    "Lists are replaced as a whole. Code and country stay. Pickups that are booked keep their windows.")
    ZoneResponse revise(@PathVariable String code, IfMatch match, @RequestBody MergePatch<ZoneRevision> patch) {
        return service.revise(code, match, patch);
    }
}
