package com.quenty.pickup.zones;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

record ZoneResponse(
        @Schema(example = "BOG-NORTE") String code,
        @Schema(example = "Bogotá, norte") String name,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO")
        String country,

        @Schema(description = "IANA time zone of hours, holidays and windows.", example = "America/Bogota")
        String timeZone,

        @Schema(description = "Where a pickup lies whose address came without coordinates.")
        GeoPoint centre,

        @Schema(example = "120") int slotMinutes,

        @Schema(description = "Pickups that a slot has room for.", example = "8")
        int slotCapacity,

        @Schema(description = "How long before its start a slot closes for booking.", example = "60")
        int leadMinutes,

        @Schema(description = "Until how long before its window a pickup is cancelled free of charge.", example = "180")
        int cancelMinutes,

        boolean active,

        @Schema(
                description = "Upper case, without blanks and hyphens; `*` is all of the country.",
                example = "[\"1101\"]")
        List<String> postalPrefixes,

        List<OpeningHours> hours,
        List<Holiday> holidays,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static ZoneResponse of(Zone zone) {
        return new ZoneResponse(
                zone.code(),
                zone.name(),
                zone.country(),
                zone.timeZone(),
                zone.centre(),
                zone.slotMinutes(),
                zone.slotCapacity(),
                zone.leadMinutes(),
                zone.cancelMinutes(),
                zone.active(),
                zone.postalPrefixes(),
                zone.hours(),
                zone.holidays(),
                zone.createdAt(),
                zone.updatedAt(),
                zone.version());
    }
}
