package com.quenty.pickup.series.edits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The occurrences that a rule would have. */
record PreviewResponse(
        @Schema(description = "The rule as it was read.", example = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
        String rrule,

        @Schema(description = "IANA.", example = "America/Bogota")
        String timeZone,

        List<PreviewedOccurrence> occurrences,

        @Schema(description = "Whether more follow.") boolean hasMore) {

    /** One of them. */
    record PreviewedOccurrence(
            @Schema(
                    description = "By the rule.",
                    type = "string",
                    format = "local-date-time",
                    example = "2026-12-31T08:00:00")
            LocalDateTime localTime,

            @Schema(
                    description =
                            "As clocks show it; differs where they skip the time or a holiday moves it, null where a holiday leaves it out.",
                    type = "string",
                    format = "local-date-time",
                    example = "2026-12-31T08:00:00")
            @Nullable
            LocalDateTime takesPlaceAt,

            @Schema(description = "The moment of `takes_place_at`; of a time that clocks show twice the first.")
            @Nullable
            Instant startsAt,

            @Schema(example = "holiday: Navidad") @Nullable String reason) {}
}
