package com.quenty.intlshipping.countries;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CountryFilter(
        @Nullable ShippingZone zone,

        @Parameter(description = "Whether anything is shipped there.") @Nullable
        Boolean active,

        @Nullable Embargo embargo,

        @Parameter(description = "ISO 4217.", example = "EUR")
        @Pattern(regexp = "[A-Z]{3}", message = "must be three upper-case letters")
        @Size(max = 3)
        @Nullable
        String currency,

        @Parameter(
                description = "Part of a name, in English or Spanish, or of a code; case and accents don't matter.",
                example = "cote")
        @Size(min = 2, max = 100)
        @Nullable
        String q) {}
