package com.quenty.intlshipping.countries;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a country that may change.
 *
 * @param reason of this change; not kept with the country, so it has to be said each time
 */
record CountryRevision(
        @NotNull ShippingZone zone,

        @Schema(description = "Whether anything is shipped there.") @NotNull
        Boolean active,

        @NotNull Embargo embargo,

        @Schema(description = "Reason of the change, kept in the history.", example = "No flights until further notice")
        @NotBlank
        @Size(max = 500)
        @Nullable
        String reason) {

    CountryRevision {
        reason = TextRules.trimmed(reason);
    }

    static CountryRevision of(Country country) {
        return new CountryRevision(country.zone(), country.isActive(), country.embargo(), null);
    }
}
