package com.quenty.pickup.pickups.proofs;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickups/{pickup_id}/proof")
@Tag(name = "pickups")
class ProofController {

    private final ProofQueries queries;

    ProofController(ProofQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("pickups:read")
    @Operation(
            summary = "Get the proof of a pickup",
            description = "As the driver's device recorded it at the door, and how that differs from what was booked.")
    ProofResponse get(Caller caller, @PathVariable("pickup_id") String pickupId) {
        return queries.get(caller, pickupId);
    }
}
