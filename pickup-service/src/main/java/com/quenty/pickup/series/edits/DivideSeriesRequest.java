package com.quenty.pickup.series.edits;

import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.Place;
import com.quenty.pickup.recurrence.RecurrenceRule;
import com.quenty.pickup.series.HolidayPolicy;
import com.quenty.pickup.series.PickupSeries;
import com.quenty.pickup.series.SeriesDivision;
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

        @Schema(
                description =
                        "When left out what is left of the rule: of COUNT what has not been counted yet, UNTIL as it is. One that is"
                                + " given counts from `starts_at` on.",
                example = "FREQ=WEEKLY;BYDAY=TU")
        @Size(max = 450)
        @Nullable
        String rrule,

        @Schema(
                description =
                        "When the occurrence takes place instead, and where the rule starts; `local_time` when left out. After now, and after the"
                                + " occurrence before. Excluded dates and single occurrences that were changed or cancelled go with it.",
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

    SeriesDivision division() {
        return new SeriesDivision(
                localTime,
                rrule == null ? null : RecurrenceRule.parse("/rrule", rrule).toString(),
                startsAt,
                holidayPolicy);
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
