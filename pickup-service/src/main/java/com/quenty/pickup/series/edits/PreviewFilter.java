package com.quenty.pickup.series.edits;

import com.quenty.pickup.recurrence.RuleText;
import com.quenty.pickup.series.HolidayPolicy;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PreviewFilter(
        @Parameter(description = "By RFC 5545, of any FREQ.", example = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
        @NotBlank
        @RuleText
        String rrule,

        @Parameter(description = "DTSTART, in local time.", example = "2026-12-31T08:00:00") @NotNull
        LocalDateTime startsAt,

        @Parameter(
                description = "IANA. That of the zone when the postal code is given, else UTC.",
                example = "America/Bogota")
        @Size(max = 64)
        @Nullable
        String timeZone,

        @Parameter(description = "With the postal code: of the zone whose holidays count.", example = "CO")
        @CountryCode
        @Nullable
        String country,

        @Parameter(example = "110111") @Size(max = 20) @Nullable
        String postalCode,

        @Parameter(description = "RDATE, in local time.") @Size(max = 200) @Nullable
        List<LocalDateTime> rdates,

        @Parameter(description = "EXDATE, in local time.") @Size(max = 200) @Nullable
        List<LocalDateTime> exdates,

        @Parameter(description = "`skip` when left out.") @Nullable
        HolidayPolicy holidayPolicy,

        @Parameter(description = "By the rule, inclusive; from the first occurrence on when left out.") @Nullable
        LocalDateTime localTimeFrom,

        @Parameter(description = "By the rule, exclusive.") @Nullable
        LocalDateTime localTimeUntil,

        @Parameter(description = "20 when left out.", example = "20") @Min(1) @Max(1000) @Nullable
        Integer limit) {

    private static final int LIMIT = 20;

    int size() {
        return limit == null ? LIMIT : limit;
    }
}
