package com.quenty.pickup.pickups.attempts;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickups/{pickup_id}/next-windows")
@Tag(name = "pickups")
class NextWindowController {

    private final NextWindowQueries queries;

    NextWindowController(NextWindowQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("pickups:read")
    @Operation(
            summary = "List the next windows that a pickup could be moved to",
            description = "Free slots of its zone; none once it can't be moved any more. No place is kept in them.")
    NextWindowsResponse nextWindows(Caller caller, @PathVariable("pickup_id") String pickupId) {
        return queries.of(caller, pickupId);
    }
}
