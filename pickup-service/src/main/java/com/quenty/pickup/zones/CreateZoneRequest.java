package com.quenty.pickup.zones;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

record CreateZoneRequest(
        @Schema(description = "Upper case, unique over all countries; never changes.", example = "BOG-NORTE")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,49}", message = "must be 2 to 50 upper-case letters, digits, _ and -")
        String code,

        @Schema(example = "Bogotá, norte") @NotBlank @Size(max = 255)
        String name,

        @Schema(description = "ISO 3166-1 alpha-2; never changes.", example = "CO") @NotNull @CountryCode
        String country,

        @Schema(description = "IANA time zone of hours, holidays and windows.", example = "America/Bogota")
        @NotBlank
        @Size(max = 64)
        String timeZone,

        @Schema(description = "Where a pickup lies whose address came without coordinates.") @NotNull @Valid
        GeoPoint centre,

        @Schema(description = "Length of a slot, a divisor of the day.", example = "120") @Min(15) @Max(1440)
        Integer slotMinutes,

        @Schema(description = "Pickups that a slot has room for.", example = "8") @Min(0) @Max(10_000)
        Integer slotCapacity,

        @Schema(description = "How long before its start a slot closes for booking.", example = "60")
        @Min(0)
        @Max(43_200)
        Integer leadMinutes,

        @Schema(description = "Until how long before its window a pickup is cancelled free of charge.", example = "180")
        @Min(0)
        @Max(43_200)
        Integer cancelMinutes,

        @Schema(
                description =
                        "A postal code belongs to the zone with the longest prefix of it; `*` is all of the country.",
                example = "[\"1101\", \"1102\"]")
        @NotNull
        @Size(max = 2000)
        List<
                        @Pattern(
                                regexp = "\\*|[A-Za-z0-9][A-Za-z0-9 -]{0,19}",
                                message = "must be the beginning of a postal code, or *")
                        String>
                postalPrefixes,

        @NotNull @Size(max = 100) List<@Valid OpeningHours> hours,

        @NotNull @Size(max = 500) List<@Valid Holiday> holidays) {

    CreateZoneRequest {
        name = TextRules.trimmed(name);
    }

    ZoneRevision terms() {
        return new ZoneRevision(
                name,
                timeZone,
                centre,
                slotMinutes,
                slotCapacity,
                leadMinutes,
                cancelMinutes,
                true,
                postalPrefixes,
                hours,
                holidays);
    }
}
