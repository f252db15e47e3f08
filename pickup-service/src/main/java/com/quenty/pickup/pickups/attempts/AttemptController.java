package com.quenty.pickup.pickups.attempts;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickups/{pickup_id}/attempts")
@Tag(name = "pickups")
class AttemptController {

    private final AttemptQueries queries;

    AttemptController(AttemptQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("pickups:read")
    @Operation(
            summary = "List the attempts of a pickup",
            description = "Each with its reason, photos and position. They are never changed. Latest first.")
    PageResponse<AttemptResponse> attempts(
            Caller caller, @PathVariable("pickup_id") String pickupId, @ParameterObject PageRequest page) {
        return queries.list(caller, pickupId, page);
    }
}
