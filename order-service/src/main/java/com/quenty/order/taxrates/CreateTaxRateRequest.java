package com.quenty.order.taxrates;

import com.quenty.order.regions.RegionCode;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CreateTaxRateRequest(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @NotNull @CountryCode
        String country,

        @Schema(
                description = "The part of the region's ISO 3166-2 code after the country; left out for the country.",
                example = "ANT")
        @Pattern(regexp = "[A-Z0-9]{1,3}", message = "must be one to three capital letters or digits")
        @Nullable
        String region,

        @Schema(description = "As products name it.", example = "standard")
        @NotBlank
        @Pattern(regexp = "[a-z][a-z0-9_]{0,49}", message = "must be lower-case letters, digits and underscores")
        String taxCategory,

        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Its name on an invoice, before the percentage.", example = "IVA")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "As a fraction.", example = "0.19")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        BigDecimal rate,

        @Schema(description = "The law that sets it.", example = "Estatuto Tributario, article 468")
        @NotBlank
        @Size(max = 500)
        String source) {

    /** @throws ValidationFailed for a region that the country does not have */
    Jurisdiction knownJurisdiction() {
        RegionCode.requireKnown("/region", country, region);
        return jurisdiction();
    }

    Jurisdiction jurisdiction() {
        return new Jurisdiction(country, region);
    }
}
