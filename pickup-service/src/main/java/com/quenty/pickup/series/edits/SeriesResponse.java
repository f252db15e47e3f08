package com.quenty.pickup.series.edits;

import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.Place;
import com.quenty.pickup.series.BookedOccurrence;
import com.quenty.pickup.series.HolidayPolicy;
import com.quenty.pickup.series.PickupSeries;
import com.quenty.pickup.series.SeriesStatus;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "PickupSeries")
record SeriesResponse(
        @Schema(example = "SER-01KAMQ8D3F5G7H9J1K2M4N6P8Q") String seriesId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(
                description = "The company whose drivers come; null for the platform's own.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String companyId,

        @Schema(example = "BOG-NORTE") String zoneCode,
        SeriesStatus status,

        @Schema(description = "Why it is paused or has ended.") @Nullable
        String statusReason,

        @Schema(description = "By RFC 5545.", example = "FREQ=WEEKLY;BYDAY=MO,TH")
        String rrule,

        @Schema(
                description = "Local to the zone.",
                type = "string",
                format = "local-date-time",
                example = "2026-12-07T08:00:00")
        LocalDateTime startsAt,

        @Schema(example = "[\"2026-12-23T08:00:00\"]") List<LocalDateTime> rdates,

        @Schema(example = "[\"2026-12-24T08:00:00\"]") List<LocalDateTime> exdates,

        @Schema(description = "IANA, of the zone.", example = "America/Bogota")
        String timeZone,

        HolidayPolicy holidayPolicy,
        Place place,
        Contact contact,
        List<PackageSpec> packages,
        boolean requiresPackaging,
        @Nullable String specialInstructions,

        @Schema(description = "How long the driver is expected to be at the door.", example = "5")
        int serviceMinutes,

        @Schema(example = "[\"cold-chain\"]") List<String> requiredSkills,

        @Schema(description = "The series that this one continues.", example = "SER-01KAMQ8D3F5G7H9J1K2M4N6P8R")
        @Nullable
        String continuesSeriesId,

        @Schema(
                description =
                        "In the answer to creating a series, and to a change for which pickups were booked anew: how many of its occurrences"
                                + " are over. Those of a start in the past count for COUNT, and are not booked. Null otherwise.",
                example = "0")
        @Nullable
        Integer pastOccurrences,

        @Schema(
                description =
                        "In the same answers: the occurrences that could not be booked, each with its reason. Null otherwise; see the"
                                + " occurrences of the series.")
        @Nullable
        List<OccurrenceResponse> refusedOccurrences,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static SeriesResponse of(
            PickupSeries series,
            @Nullable String continues,
            @Nullable Integer past,
            @Nullable List<BookedOccurrence> refused) {
        var schedule = series.schedule();
        var template = series.template();
        return new SeriesResponse(
                series.seriesId(),
                series.customerId(),
                series.companyId(),
                series.zoneCode(),
                series.status(),
                series.statusReason(),
                schedule.rrule(),
                schedule.startsAt(),
                schedule.rdates(),
                schedule.exdates(),
                series.zone().getId(),
                schedule.holidayPolicy(),
                template.place(),
                template.contact(),
                template.packages(),
                template.requiresPackaging(),
                template.specialInstructions(),
                template.serviceMinutes(),
                template.requiredSkills(),
                continues,
                past,
                refused == null
                        ? null
                        : refused.stream().map(OccurrenceResponse::of).toList(),
                series.createdAt(),
                series.updatedAt(),
                series.version());
    }
}
