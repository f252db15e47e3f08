package com.quenty.pickup.routes.commands;

import com.quenty.pickup.routes.RouteResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The results of a batch, and the route as it is then. */
record CommandsResponse(
        @Schema(description = "One for each command of the batch, in its order.")
        List<CommandResult> results,

        @Schema(description = "The sequence number that is waited for next.", example = "8")
        long nextSequence,

        RouteResponse route) {}
