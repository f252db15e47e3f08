package com.quenty.pickup.series.edits;

import com.quenty.pickup.series.HolidayPolicy;
import com.quenty.pickup.series.SeriesStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@Schema(name = "PickupSeriesSummary")
record SeriesSummary(
        @Schema(example = "SER-01KAMQ8D3F5G7H9J1K2M4N6P8Q") String seriesId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId,

        @Schema(example = "BOG-NORTE") String zoneCode,
        SeriesStatus status,

        @Schema(description = "By RFC 5545.", example = "FREQ=WEEKLY;BYDAY=MO,TH")
        String rrule,

        @Schema(
                description = "Local to the zone.",
                type = "string",
                format = "local-date-time",
                example = "2026-12-07T08:00:00")
        LocalDateTime startsAt,

        @Schema(description = "IANA, of the zone.", example = "America/Bogota")
        String timeZone,

        HolidayPolicy holidayPolicy,
        Instant createdAt,
        Instant updatedAt) {}
