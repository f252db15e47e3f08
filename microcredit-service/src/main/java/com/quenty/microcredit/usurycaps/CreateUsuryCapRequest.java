package com.quenty.microcredit.usurycaps;

import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

record CreateUsuryCapRequest(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO")
        String country,

        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01")
        LocalDate validFrom,

        @Schema(description = "Nominal, as a fraction.", example = "0.2500")
        @DecimalMin("0")
        @DecimalMax("9.9999")
        @Digits(integer = 1, fraction = 4)
        BigDecimal annualRate,

        @Schema(
                description = "The law or the resolution that sets it.",
                example = "Superintendencia Financiera, resolution 0001 of 2099")
        @NotBlank
        @Size(max = 500)
        String source) {

    /** @throws ValidationFailed if the country does not exist */
    void requireCountry() {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw ValidationFailed.of("/country", "must be a country of ISO 3166-1, in upper case");
        }
    }
}
