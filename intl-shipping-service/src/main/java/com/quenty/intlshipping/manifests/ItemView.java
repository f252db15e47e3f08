package com.quenty.intlshipping.manifests;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods of one kind in a manifest. */
public record ItemView(
        @Schema(description = "Its place among the items, from 1.", example = "1")
        int line,

        @Schema(example = "Roasted coffee") String description,

        @Schema(example = "12") int quantity,

        @Schema(description = "Of one without its packaging, in kg.", example = "0.34")
        BigDecimal weight,

        @Schema(description = "Of one, in the manifest's currency.", example = "9.50")
        BigDecimal value,

        @Schema(description = "Of one, in m³.", example = "0.001") @Nullable
        BigDecimal volume,

        @Schema(description = "Of the Harmonized System, digits alone.", example = "090121") @Nullable
        String hsCode,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @Nullable
        String countryOfOrigin,

        @Schema(description = "Of order-service.", example = "5") @Nullable
        Integer productId,

        @Schema(description = "The piece that it is in.", example = "1")
        int pieceNumber,

        List<Hazard> hazards) {

    public ItemView {
        hazards = List.copyOf(hazards);
    }

    /** Of all of them, in kg. */
    public BigDecimal totalWeight() {
        return weight.multiply(BigDecimal.valueOf(quantity));
    }

    /** Of all of them, in the manifest's currency. */
    public BigDecimal totalValue() {
        return value.multiply(BigDecimal.valueOf(quantity));
    }

    /** The same goods at this value of one. */
    ItemView worth(BigDecimal ofOne) {
        return new ItemView(
                line,
                description,
                quantity,
                weight,
                ofOne,
                volume,
                hsCode,
                countryOfOrigin,
                productId,
                pieceNumber,
                hazards);
    }

    /** The same goods under this code of the Harmonized System. */
    public ItemView withCode(@Nullable String digits) {
        return new ItemView(
                line,
                description,
                quantity,
                weight,
                value,
                volume,
                digits,
                countryOfOrigin,
                productId,
                pieceNumber,
                hazards);
    }
}
