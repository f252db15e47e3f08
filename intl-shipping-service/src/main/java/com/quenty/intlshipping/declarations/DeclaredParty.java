package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.manifests.Party;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A sender or a recipient, as far as it was said. */
public record DeclaredParty(
        @Schema(example = "Lucía Fernández") @Size(max = 255) @Nullable
        String name,

        @Schema(example = "Café del Sur S.A.S.") @Size(max = 255) @Nullable
        String company,

        @Schema(example = "Calle de Alcalá 45") @Size(max = 255) @Nullable
        String street,

        @Schema(example = "3.º izquierda") @Size(max = 255) @Nullable
        String streetDetails,

        @Schema(example = "Madrid") @Size(max = 255) @Nullable
        String city,

        @Schema(example = "Madrid") @Size(max = 255) @Nullable
        String region,

        @Schema(example = "28013") @Size(max = 255) @Nullable
        String postalCode,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "ES") @Size(max = 255) @Nullable
        String country,

        @Schema(example = "+34910000000") @Size(max = 255) @Nullable
        String phone,

        @Schema(example = "lucia@example.com") @Size(max = 255) @Nullable
        String email,

        @Schema(example = "B12345678") @Size(max = 255) @Nullable
        String taxId,

        @Schema(example = "ESB12345678") @Size(max = 255) @Nullable
        String eori) {

    /** Nothing was said about it. */
    static final DeclaredParty NOBODY =
            new DeclaredParty(null, null, null, null, null, null, null, null, null, null, null, null);

    public DeclaredParty {
        name = TextRules.trimmed(name);
        company = TextRules.trimmed(company);
        street = TextRules.trimmed(street);
        streetDetails = TextRules.trimmed(streetDetails);
        city = TextRules.trimmed(city);
        region = TextRules.trimmed(region);
        postalCode = TextRules.trimmed(postalCode);
        country = TextRules.trimmed(country);
        phone = TextRules.trimmed(phone);
        email = TextRules.trimmed(email);
        taxId = TextRules.trimmed(taxId);
        eori = TextRules.trimmed(eori);
    }

    static DeclaredParty of(Party party) {
        return new DeclaredParty(
                party.name(),
                party.company(),
                party.street(),
                party.streetDetails(),
                party.city(),
                party.region(),
                party.postalCode(),
                party.country(),
                party.phone(),
                party.email(),
                party.taxId(),
                party.eori());
    }
}
