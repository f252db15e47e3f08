package com.quenty.intlshipping.countries;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CountryResponse(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO")
        String isoCode,

        @Schema(description = "ISO 3166-1 alpha-3.", example = "COL")
        String alpha3,

        @Schema(description = "ISO 3166-1 numeric, three digits.", example = "170")
        String numericCode,

        @Schema(description = "The usual name.", example = "Colombia")
        String name,

        @Schema(description = "The name that customs papers use.", example = "Colombia")
        String officialName,

        @Schema(description = "The official name in Spanish.", example = "Colombia")
        String nameEs,

        @Schema(description = "ISO 4217; null where nobody lives.", example = "COP") @Nullable
        String currency,

        ShippingZone zone,

        @Schema(description = "Whether anything is shipped there.")
        boolean active,

        Embargo embargo,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static CountryResponse of(Country country) {
        return new CountryResponse(
                country.isoCode(),
                country.alpha3(),
                country.numericCode(),
                country.name(),
                country.officialName(),
                country.nameEs(),
                country.currency(),
                country.zone(),
                country.isActive(),
                country.embargo(),
                country.createdAt(),
                country.updatedAt(),
                country.version());
    }
}
