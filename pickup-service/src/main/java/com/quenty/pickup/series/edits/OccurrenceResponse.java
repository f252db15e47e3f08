package com.quenty.pickup.series.edits;

import com.quenty.pickup.series.BookedOccurrence;
import com.quenty.pickup.series.OccurrenceOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@Schema(name = "PickupOccurrence")
record OccurrenceResponse(
        @Schema(
                description = "Names it in paths: `local_time` in the basic form of RFC 5545.",
                example = "20261207T080000")
        String recurrenceId,

        @Schema(
                description = "By the rule, local to the zone.",
                type = "string",
                format = "local-date-time",
                example = "2026-12-07T08:00:00")
        LocalDateTime localTime,

        @Schema(
                description =
                        "Local to the zone; differs where a holiday or a change has moved it, and is null where it does not take place.",
                type = "string",
                format = "local-date-time",
                example = "2026-12-07T08:00:00")
        @Nullable
        LocalDateTime takesPlaceAt,

        @Schema(description = "Null while nothing is decided: it is further ahead than pickups are booked.") @Nullable
        OccurrenceOutcome outcome,

        @Schema(description = "Of the problem for which it was refused.", example = "slot-full") @Nullable
        String code,

        @Schema(description = "Of a move, or of not taking place.", example = "holiday: Navidad") @Nullable
        String reason,

        @Schema(
                description =
                        "Changed or skipped by hand, or its pickup was changed or cancelled: changes of the series leave it alone.")
        boolean customised,

        @Schema(example = "PU-01KAMQ8D3F5G7H9J1K2M4N6P8Q") @Nullable
        String pickupId) {

    static OccurrenceResponse of(BookedOccurrence row) {
        return new OccurrenceResponse(
                RecurrenceId.of(row.local()),
                row.local(),
                row.takesPlaceAt(),
                row.outcome(),
                row.code(),
                row.reason(),
                row.customised(),
                row.pickupId());
    }
}
