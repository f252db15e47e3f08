package com.quenty.pickup.routes.positions;

import io.swagger.v3.oas.annotations.media.Schema;

/** How much of a batch was kept. */
record PositionsResponse(
        @Schema(example = "12") int kept,

        @Schema(
                description =
                        "Too near to one that is kept, from before or after the route, or too far from all of its places.",
                example = "3")
        int leftOut) {}
