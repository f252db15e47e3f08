package com.quenty.pickup.series.edits;

import com.quenty.pickup.series.OccurrenceOutcome;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

record OccurrenceFilter(
        @Nullable OccurrenceOutcome outcome,

        @Parameter(description = "By the rule, inclusive.", example = "2026-12-01T00:00:00") @Nullable
        LocalDateTime localTimeFrom,

        @Parameter(description = "By the rule, exclusive.", example = "2027-01-01T00:00:00") @Nullable
        LocalDateTime localTimeUntil) {}
