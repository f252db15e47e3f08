package com.quenty.pickup.routes.commands;

import com.quenty.platform.idempotency.IgnoresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/routes/{route_id}/commands")
@Tag(name = "driving")
class CommandController {

    private final CommandService service;

    CommandController(CommandService service) {
        this.service = service;
    }

    @PostMapping
    @RequiresPermission("routes:drive")
    @IgnoresIdempotencyKey
    @Operation(
            summary = "Send what a device has recorded",
            description =
                    "Late, out of order, or again: each command is taken once, by its id, and in the order of the device's"
                            + " sequence numbers. One that comes before those before it is held until they have come; one that is refused,"
                            + " also for an id or a number that another command has, keeps none of other stops from being applied: a stop"
                            + " whose end is refused stays `unsettled` until it is sent again, and the route open. A device repeats a batch until it has an"
                            + " answer.")
    CommandsResponse send(
            Caller caller, @PathVariable("route_id") String routeId, @Valid @RequestBody SendCommandsRequest request) {
        return service.send(caller, routeId, request);
    }
}
