package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ManifestItemRequest(
        @Schema(description = "For customs. The product's name when left out.", example = "Roasted coffee")
        @Size(max = 500)
        @Nullable
        String description,

        @Schema(example = "12") @NotNull @Min(1) @Max(1_000_000)
        Integer quantity,

        @Schema(description = "Of one without its packaging, in kg. The product's when left out.", example = "0.34")
        @Positive
        @Digits(integer = 5, fraction = 3)
        @Nullable
        BigDecimal weight,

        @Schema(
                description =
                        "Of one, in the manifest's currency. The product's price when left out, if it is in that currency.",
                example = "9.50")
        @PositiveOrZero
        @Digits(integer = 8, fraction = 2)
        @Nullable
        BigDecimal value,

        @Schema(description = "Of one, in m³. The product's when left out.", example = "0.001")
        @PositiveOrZero
        @Digits(integer = 5, fraction = 3)
        @Nullable
        BigDecimal volume,

        @Schema(description = "Of the Harmonized System 2022, with or without a national suffix.", example = "0901.21")
        @Size(max = 20)
        @Nullable
        String hsCode,

        @Schema(description = "ISO 3166-1 alpha-2. The product's when left out.", example = "CO") @CountryCode @Nullable
        String countryOfOrigin,

        @Schema(description = "Of order-service: fills in what is left out.", example = "5") @Positive @Nullable
        Integer productId,

        @Schema(description = "The piece that it is in; may be left out where there is one.", example = "1")
        @Min(1)
        @Max(ReplaceContentsRequest.MOST_PIECES)
        @Nullable
        Integer pieceNumber,

        @Schema(description = "Dangers of the goods.") @Size(max = 2) @Nullable
        List<@NotNull Hazard> hazards) {

    ManifestItemRequest {
        description = TextRules.trimmed(description);
        hsCode = TextRules.trimmed(hsCode);
    }
}
