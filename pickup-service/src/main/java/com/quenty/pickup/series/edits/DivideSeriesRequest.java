package com.quenty.pickup.series.edits;

import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.Place;
import com.quenty.pickup.series.HolidayPolicy;
import com.quenty.pickup.series.PickupSeries;
import com.quenty.pickup.series.SeriesSchedule;
import com.quenty.pickup.series.SeriesTemplate;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DivideSeriesRequest(
        @Schema(
                description = "The first occurrence that changes, by the rule.",
                type = "string",
                format = "local-date-time",
                example = "2026-12-14T08:00:00")
        @NotNull
        LocalDateTime localTime,

        @Schema(description = "The rest of the rule when left out.", example = "FREQ=WEEKLY;BYDAY=TU")
        @Size(max = 450)
        @Nullable
        String rrule,

        @Schema(
                description = "Of the new rule; `local_time` when left out.",
                type = "string",
                format = "local-date-time",
                example = "2026-12-15T10:00:00")
        @Nullable
        LocalDateTime startsAt,

        @Nullable HolidayPolicy holidayPolicy,
        @Valid @Nullable Place place,
        @Valid @Nullable Contact contact,

        @Size(min = 1, max = 100) @Nullable List<@Valid @NotNull PackageSpec> packages,

        @Nullable Boolean requiresPackaging,
        @Size(max = 2000) @Nullable String specialInstructions) {

    DivideSeriesRequest {
        specialInstructions = TextRules.trimmed(specialInstructions);
    }

    /** Null where the times stay as they are. */
    @Nullable
    SeriesSchedule schedule(PickupSeries series) {
        if (rrule == null && startsAt == null && holidayPolicy == null) {
            return null;
        }
        var before = series.schedule();
        return CreateSeriesRequest.schedule(
                rrule == null ? before.rrule() : rrule,
                startsAt == null ? localTime : startsAt,
                before.rdates().stream()
                        .filter(date -> !date.isBefore(localTime))
                        .toList(),
                before.exdates().stream()
                        .filter(date -> !date.isBefore(localTime))
                        .toList(),
                holidayPolicy == null ? before.holidayPolicy() : holidayPolicy);
    }

    SeriesTemplate template(PickupSeries series) {
        var before = series.template();
        return new SeriesTemplate(
                place == null ? before.place() : place,
                contact == null ? before.contact() : contact,
                packages == null ? before.packages() : packages,
                requiresPackaging == null ? before.requiresPackaging() : requiresPackaging,
                specialInstructions == null ? before.specialInstructions() : specialInstructions,
                before.serviceMinutes(),
                before.requiredSkills());
    }
}
