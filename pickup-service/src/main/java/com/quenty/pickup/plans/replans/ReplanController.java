package com.quenty.pickup.plans.replans;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/routes")
@Tag(name = "route-plans")
class ReplanController {

    private final ReplanService service;

    ReplanController(ReplanService service) {
        this.service = service;
    }

    @PostMapping("/{route_id}/replan")
    @RequiresIdempotencyKey
    @RequiresPermission("routes:plan")
    @Operation(
            summary = "Plan what is left of a route again",
            description =
                    "For a driver or vehicle that can't go on, a stop that takes longer, or a late order. Stops that are under way or "
                            + "confirmed stay where they are; each other one that goes to another driver costs a penalty. A late order"
                            + " takes no place of a pickup that is on a route, unless it alone is an express one: then the pickup that gives"
                            + " way is unassigned as `outranked`.")
    ReplanResponse replan(
            Caller caller,
            @PathVariable("route_id") String routeId,
            IfMatch match,
            @Valid @RequestBody ReplanRouteRequest request) {
        return service.replan(caller, routeId, match, request);
    }
}
