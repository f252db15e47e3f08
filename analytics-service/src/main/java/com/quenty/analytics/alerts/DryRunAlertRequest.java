package com.quenty.analytics.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alert that is tried: over the past, or over a series that is written out. */
record DryRunAlertRequest(
        @NotNull @Valid CreateAlertRequest alert,

        @Schema(description = "The first evaluation.", example = "2026-11-01T00:00:00Z") @NotNull
        Instant evaluatedFrom,

        @Schema(
                description = "No evaluation then or later. Required without `series`.",
                example = "2026-11-02T00:00:00Z")
        @Nullable
        Instant evaluatedUntil,

        @Schema(
                description =
                        "Values instead of readings, one for each evaluation: `75 85 70x1 _ stale 1+2x4`; `a+bxn` is a,"
                                + " a+b and so on to a+n·b, `axn` a and n times more of it, `_` nothing, `stale` the end. Nothing is"
                                + " bridged by the value before for less than five minutes.",
                example = "75 85 70x1 10 10")
        @Size(max = 2000)
        @Nullable
        String series) {}
