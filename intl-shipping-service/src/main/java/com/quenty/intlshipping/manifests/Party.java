package com.quenty.intlshipping.manifests;

import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.EmailAddress;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A sender or a recipient, in any script. */
public record Party(
        @Schema(description = "Of the person.", example = "Lucía Fernández") @NotBlank @Size(max = 200)
        String name,

        @Schema(example = "Café del Sur S.A.S.") @Size(max = 200) @Nullable
        String company,

        @Schema(example = "Calle de Alcalá 45") @NotBlank @Size(max = 200)
        String street,

        @Schema(description = "Floor, flat, building.", example = "3.º izquierda") @Size(max = 200) @Nullable
        String streetDetails,

        @Schema(example = "Madrid") @NotBlank @Size(max = 100)
        String city,

        @Schema(description = "State, department or province.", example = "Madrid") @Size(max = 100) @Nullable
        String region,

        @Schema(example = "28013") @Size(max = 20) @Nullable String postalCode,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "ES") @NotNull @CountryCode
        String country,

        @Schema(example = "+34910000000")
        @Pattern(regexp = TextRules.PHONE, message = TextRules.PHONE_MESSAGE)
        @Nullable
        String phone,

        @Schema(example = "lucia@example.com") @Size(max = 255) @EmailAddress @Nullable
        String email,

        @Schema(description = "By which the tax office of its country knows it.", example = "B12345678")
        @Size(max = 40)
        @Nullable
        String taxId,

        @Schema(description = "Of an importer or exporter of the European Union.", example = "ESB12345678")
        @Pattern(regexp = "[A-Z]{2}[A-Z0-9]{1,15}", message = "must be two letters of a country and 1 to 15 characters")
        @Nullable
        String eori) {

    public Party {
        name = TextRules.trimmed(name);
        company = TextRules.trimmed(company);
        street = TextRules.trimmed(street);
        streetDetails = TextRules.trimmed(streetDetails);
        city = TextRules.trimmed(city);
        region = TextRules.trimmed(region);
        postalCode = TextRules.trimmed(postalCode);
        taxId = TextRules.trimmed(taxId);
    }
}
