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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SeriesRevision(
        @Schema(description = "As when the series is created.", example = "FREQ=WEEKLY;BYDAY=MO,TH")
        @NotBlank
        @Size(max = 450)
        String rrule,

        @Schema(
                description = "As when the series is created.",
                type = "string",
                format = "local-date-time",
                example = "2026-12-07T08:00:00")
        @NotNull
        LocalDateTime startsAt,

        @Schema(example = "[\"2026-12-23T08:00:00\"]") @NotNull @Size(max = 200)
        List<@NotNull LocalDateTime> rdates,

        @Schema(example = "[\"2026-12-24T08:00:00\"]") @NotNull @Size(max = 200)
        List<@NotNull LocalDateTime> exdates,

        @NotNull HolidayPolicy holidayPolicy,
        @NotNull @Valid Place place,
        @NotNull @Valid Contact contact,

        @NotEmpty @Size(max = 100) List<@Valid @NotNull PackageSpec> packages,

        boolean requiresPackaging,
        @Size(max = 2000) @Nullable String specialInstructions,

        @Schema(example = "5") @Min(0) @Max(480) int serviceMinutes,

        @Schema(example = "[\"cold-chain\"]") @NotNull @Size(max = 10)
        List<
                        @Size(max = 50)
                        @Pattern(regexp = CreateSeriesRequest.SKILL, message = CreateSeriesRequest.SKILL_MESSAGE)
                        String>
                requiredSkills) {

    SeriesRevision {
        specialInstructions = TextRules.trimmed(specialInstructions);
    }

    static SeriesRevision of(PickupSeries series) {
        var schedule = series.schedule();
        var template = series.template();
        return new SeriesRevision(
                schedule.rrule(),
                schedule.startsAt(),
                schedule.rdates(),
                schedule.exdates(),
                schedule.holidayPolicy(),
                template.place(),
                template.contact(),
                template.packages(),
                template.requiresPackaging(),
                template.specialInstructions(),
                template.serviceMinutes(),
                template.requiredSkills());
    }

    SeriesSchedule schedule() {
        return CreateSeriesRequest.schedule(rrule, startsAt, rdates, exdates, holidayPolicy);
    }

    SeriesTemplate template() {
        return new SeriesTemplate(
                place,
                contact,
                packages,
                requiresPackaging,
                specialInstructions,
                serviceMinutes,
                requiredSkills.stream().distinct().toList());
    }
}
