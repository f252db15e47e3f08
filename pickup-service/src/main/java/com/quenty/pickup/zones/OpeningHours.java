package com.quenty.pickup.zones;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/** A span of local time on one weekday in which drivers come. */
public record OpeningHours(
        @Schema(description = "1 is Monday, 7 is Sunday (ISO 8601).", example = "1") @Min(1) @Max(7)
        int weekday,

        @Schema(description = "Local time of the zone.", example = "08:00")
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time of day such as 08:00")
        String opens,

        @Schema(
                description =
                        "Local time of the zone, a whole number of slots after `opens`; `24:00` is the end of the day.",
                example = "18:00")
        @Pattern(
                regexp = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00",
                message = "must be a time of day such as 18:00, or 24:00")
        String closes) {

    LocalSpan span() {
        return new LocalSpan(minute(opens), minute(closes));
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
