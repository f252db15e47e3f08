package com.quenty.pickup.routes.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fate of one command. */
record CommandResult(
        @Schema(example = "8f14e45f-ceea-467f-9d33-2b1c0a9e6f11")
        String commandId,

        @Schema(example = "7") long deviceSequence,

        CommandOutcome outcome,

        @Schema(description = "When it was applied or refused.", example = "2026-11-30T14:40:02Z") @Nullable
        Instant outcomeAt,

        @Schema(description = "Code of the problem, when it is refused.", example = "illegal-transition") @Nullable
        String problem,

        @Schema(description = "The problem in words.", example = "A move from planned to in_progress is not allowed.")
        @Nullable
        String detail) {}
