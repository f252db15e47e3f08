package com.quenty.pickup.plans.evaluations;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/routes")
@Tag(name = "route-plans")
class RouteEvaluationController {

    private final RouteEvaluationService service;

    RouteEvaluationController(RouteEvaluationService service) {
        this.service = service;
    }

    @PostMapping("/evaluate")
    @RequiresPermission("routes:plan")
    @Operation(
            summary = "Time an order of stops",
            description =
                    "Tells arrival, waiting and load at each stop, and names each violation by kind and amount. Changes nothing.")
    RouteEvaluationResponse evaluate(Caller caller, @Valid @RequestBody EvaluateRouteRequest request) {
        return service.evaluate(caller, request);
    }
}
