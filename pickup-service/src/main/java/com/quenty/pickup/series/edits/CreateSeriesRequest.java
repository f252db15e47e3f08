package com.quenty.pickup.series.edits;

import com.quenty.pickup.pickups.BookPickup;
import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.Place;
import com.quenty.pickup.recurrence.RecurrenceRule;
import com.quenty.pickup.series.HolidayPolicy;
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

record CreateSeriesRequest(
        @Schema(
                description = "Callers with the data scope `own` may leave it out and can only book for themselves.",
                example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        @Size(max = 255)
        @Nullable
        String customerId,

        @Schema(
                description = "The company whose drivers come. The customer's when left out; companies send their own.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(
                description =
                        "By RFC 5545 with all its parts, of FREQ=DAILY or longer. Without WKST the week begins on Monday. Either COUNT"
                                + " or UNTIL may end it; UNTIL is the last moment (in UTC), local time or day.",
                example = "FREQ=WEEKLY;BYDAY=MO,TH")
        @NotBlank
        @Size(max = 450)
        String rrule,

        @Schema(
                description =
                        "DTSTART, local to the zone: the start of one of its slots. An occurrence only if the rule says so. It may be up to"
                                + " five years ago, as in a calendar that is brought along: occurrences that are over count for COUNT and"
                                + " are not booked, and `past_occurrences` of the answer says how many they are.",
                type = "string",
                format = "local-date-time",
                example = "2026-12-07T08:00:00")
        @NotNull
        LocalDateTime startsAt,

        @Schema(description = "RDATE: local times beside those of the rule.", example = "[\"2026-12-23T08:00:00\"]")
        @Size(max = 200)
        @Nullable
        List<@NotNull LocalDateTime> rdates,

        @Schema(description = "EXDATE: local times that are left out.", example = "[\"2026-12-24T08:00:00\"]")
        @Size(max = 200)
        @Nullable
        List<@NotNull LocalDateTime> exdates,

        @Schema(description = "Of occurrences on a holiday of the zone.", defaultValue = "skip") @Nullable
        HolidayPolicy holidayPolicy,

        @NotNull @Valid Place place,
        @NotNull @Valid Contact contact,

        @Schema(description = "Of each pickup. They belong to no order: an order leaves once.")
        @NotEmpty
        @Size(max = 100)
        List<@Valid @NotNull PackageSpec> packages,

        @Schema(description = "Whether the driver brings packaging and packs.", defaultValue = "false") @Nullable
        Boolean requiresPackaging,

        @Size(max = 2000) @Nullable String specialInstructions,

        @Schema(description = "How long the driver is expected to be at the door.", defaultValue = "5")
        @Min(0)
        @Max(480)
        @Nullable
        Integer serviceMinutes,

        @Schema(description = "Of the driver or the vehicle.", example = "[\"cold-chain\"]") @Size(max = 10) @Nullable
        List<@Size(max = 50) @Pattern(regexp = SKILL, message = SKILL_MESSAGE) String> requiredSkills) {

    static final String SKILL = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String SKILL_MESSAGE = "must be lower case with hyphens";

    CreateSeriesRequest {
        specialInstructions = TextRules.trimmed(specialInstructions);
    }

    SeriesSchedule schedule() {
        return schedule(
                rrule,
                startsAt,
                rdates == null ? List.of() : rdates,
                exdates == null ? List.of() : exdates,
                holidayPolicy == null ? HolidayPolicy.SKIP : holidayPolicy);
    }

    /** With the rule in capitals. */
    static SeriesSchedule schedule(
            String rrule,
            LocalDateTime startsAt,
            List<LocalDateTime> rdates,
            List<LocalDateTime> exdates,
            HolidayPolicy policy) {
        return new SeriesSchedule(RecurrenceRule.parse("/rrule", rrule).toString(), startsAt, rdates, exdates, policy);
    }

    SeriesTemplate template() {
        return new SeriesTemplate(
                place,
                contact,
                packages,
                Boolean.TRUE.equals(requiresPackaging),
                specialInstructions,
                serviceMinutes == null ? BookPickup.SERVICE_MINUTES : serviceMinutes,
                requiredSkills == null
                        ? List.of()
                        : requiredSkills.stream().distinct().toList());
    }
}
