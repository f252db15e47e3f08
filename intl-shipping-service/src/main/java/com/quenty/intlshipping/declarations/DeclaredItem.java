package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.intlshipping.manifests.ItemView;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goods of one kind, as far as they were said. */
public record DeclaredItem(
        @Schema(example = "Roasted coffee") @Size(max = 1000) @Nullable
        String description,

        @Schema(example = "12") @Nullable Integer quantity,

        @Schema(description = "Of one without its packaging, in kg.", example = "0.34") @Nullable
        BigDecimal weight,

        @Schema(description = "Of one, in `currency`.", example = "9.50") @Nullable
        BigDecimal value,

        @Schema(description = "Of one, in m³.", example = "0.001") @Nullable
        BigDecimal volume,

        @Schema(description = "Of the Harmonized System.", example = "0901.21") @Size(max = 255) @Nullable
        String hsCode,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @Size(max = 255) @Nullable
        String countryOfOrigin,

        @Schema(description = "Of order-service.", example = "5") @Nullable
        Integer productId,

        @Schema(description = "The piece that it is in, from 1; the first when absent.", example = "1") @Nullable
        Integer pieceNumber,

        @Schema(description = "Dangers of the goods.") @Size(max = 10) @Nullable
        List<Hazard> hazards) {

    private static final Pattern SEPARATORS = Pattern.compile("[. ]");

    public DeclaredItem {
        description = TextRules.trimmed(description);
        hsCode = TextRules.trimmed(hsCode);
        countryOfOrigin = TextRules.trimmed(countryOfOrigin);
    }

    static DeclaredItem of(ItemView item) {
        return new DeclaredItem(
                item.description(),
                item.quantity(),
                item.weight(),
                item.value(),
                item.volume(),
                item.hsCode(),
                item.countryOfOrigin(),
                item.productId(),
                item.pieceNumber(),
                item.hazards());
    }

    /** The digits of the HS code without full stops and blanks; empty where there is none. */
    public String hsDigits() {
        return hsCode == null ? "" : SEPARATORS.matcher(hsCode).replaceAll("");
    }

    int pieceOrFirst() {
        return pieceNumber == null ? 1 : pieceNumber;
    }

    public boolean has(Hazard hazard) {
        return hazards != null && hazards.contains(hazard);
    }

    /** Of all of them, in kg; 0 where it was not said. */
    public BigDecimal knownWeight() {
        return times(weight);
    }

    /** Of all of them, in the declaration's currency; 0 where it was not said. */
    public BigDecimal knownValue() {
        return times(value);
    }

    private BigDecimal times(@Nullable BigDecimal ofOne) {
        return ofOne == null || quantity == null ? BigDecimal.ZERO : ofOne.multiply(BigDecimal.valueOf(quantity));
    }
}
