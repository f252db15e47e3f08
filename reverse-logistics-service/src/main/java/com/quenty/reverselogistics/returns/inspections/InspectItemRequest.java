package com.quenty.reverselogistics.returns.inspections;

import com.quenty.platform.validation.TextRules;
import com.quenty.reverselogistics.returns.Disposition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record InspectItemRequest(
        @Schema(description = "Units for which money goes back; at most those that have arrived.", example = "1")
        @NotNull
        @PositiveOrZero
        Integer acceptedQuantity,

        @Schema(description = "The packing of the maker is unopened.", example = "false") @NotNull
        Boolean sealed,

        @Schema(description = "The goods are those of the maker.", example = "true") @NotNull
        Boolean genuine,

        @Schema(description = "The goods endanger people or other goods.", example = "false") @NotNull
        Boolean hazardous,

        @Schema(description = "Their date of expiry has passed.", example = "false") @NotNull
        Boolean expired,

        @NotNull CosmeticCondition cosmeticCondition,
        @NotNull Completeness completeness,
        @Size(max = 50) @Nullable List<@Valid FunctionalTest> functionalTests,
        @Size(max = 50) @Nullable List<@Valid Defect> defectsFound,

        @Schema(description = "Of a unit as new, today; the price at sale when left out.", example = "12.50")
        @DecimalMin("0")
        @DecimalMax("99999999.99")
        @Digits(integer = 8, fraction = 2)
        @Nullable
        BigDecimal currentMarketValue,

        @Schema(description = "Of a unit, to sell it again; without it nothing is refurbished.", example = "2.00")
        @DecimalMin("0")
        @DecimalMax("99999999.99")
        @Digits(integer = 8, fraction = 2)
        @Nullable
        BigDecimal refurbishmentCost,

        @Schema(description = "Of a unit, for its material.", example = "0.50")
        @DecimalMin("0")
        @DecimalMax("99999999.99")
        @Digits(integer = 8, fraction = 2)
        @Nullable
        BigDecimal salvageValue,

        @Schema(description = "Of a unit, by the vendor; without it nothing is returned to one.", example = "10.00")
        @DecimalMin("0")
        @DecimalMax("99999999.99")
        @Digits(integer = 8, fraction = 2)
        @Nullable
        BigDecimal vendorCredit,

        @Schema(description = "Another way than the one with the best recovery.", example = "donate") @Nullable
        Disposition disposition,

        @Schema(example = "The lid was changed.") @Size(max = 2000) @Nullable
        String notes) {

    InspectItemRequest {
        notes = TextRules.trimmed(notes);
    }

    List<FunctionalTest> tests() {
        return Objects.requireNonNullElse(functionalTests, List.of());
    }

    List<Defect> defects() {
        return Objects.requireNonNullElse(defectsFound, List.of());
    }
}
