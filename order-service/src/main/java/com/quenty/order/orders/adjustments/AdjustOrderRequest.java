package com.quenty.order.orders.adjustments;

import com.quenty.order.prices.AdjustmentKind;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record AdjustOrderRequest(
        @Schema(description = "`discount` or `fee`.", example = "discount") @NotNull
        AdjustmentKind kind,

        @Schema(description = "The line that a discount is for; the whole order when absent.", example = "1") @Nullable
        Integer lineNumber,

        @Schema(description = "As on an invoice.", example = "Goodwill") @NotBlank @Size(max = 255)
        String label,

        @Schema(description = "Fraction that a discount takes off; give either it or an amount.", example = "0.05")
        @Positive
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Nullable
        BigDecimal adjustmentRate,

        @Schema(description = "Amount that is taken off the goods of this moment, or the fee, in the order's currency.")
        @Positive
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal adjustmentAmount,

        @Schema(example = "Delivered late the last time") @NotBlank @Size(max = 500)
        String reason) {

    /** @throws ValidationFailed for members that do not go together */
    void requireWhole(String currency) {
        if (kind != AdjustmentKind.DISCOUNT && kind != AdjustmentKind.FEE) {
            throw ValidationFailed.of("/kind", "must be discount or fee");
        }
        if (kind == AdjustmentKind.FEE && adjustmentRate != null) {
            throw ValidationFailed.of("/adjustment_rate", "does not go with a fee");
        }
        if (kind == AdjustmentKind.FEE && lineNumber != null) {
            throw ValidationFailed.of("/line_number", "does not go with a fee");
        }
        if ((adjustmentRate == null) == (adjustmentAmount == null)) {
            throw ValidationFailed.of("/adjustment_amount", "give either a rate or an amount");
        }
        if (adjustmentAmount != null) {
            Money.of("/adjustment_amount", adjustmentAmount, currency);
        }
    }
}
