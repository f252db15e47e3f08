package com.quenty.order.shippingtables;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A charge for goods up to a weight and a worth. */
record ShippingBand(
        @Schema(description = "In kg, inclusive; any weight when absent.", example = "5")
        @Positive
        @Digits(integer = 6, fraction = 3)
        @Nullable
        BigDecimal maxWeight,

        @Schema(description = "Worth of the goods after discounts, inclusive; any when absent.", example = "100.00")
        @Positive
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal maxTotalAmount,

        @Schema(example = "9.00") @NotNull @PositiveOrZero @Digits(integer = 8, fraction = 3)
        BigDecimal chargeAmount) {

    /** Whether all goods of the other band are within this one. */
    boolean holds(ShippingBand other) {
        return isAtMost(other.maxWeight, maxWeight) && isAtMost(other.maxTotalAmount, maxTotalAmount);
    }

    private static boolean isAtMost(@Nullable BigDecimal value, @Nullable BigDecimal limit) {
        return limit == null || (value != null && value.compareTo(limit) <= 0);
    }

    /** With the decimals of the currency. */
    ShippingBand in(String currency) {
        return new ShippingBand(
                maxWeight,
                maxTotalAmount == null
                        ? null
                        : Money.of(maxTotalAmount, currency).amount(),
                Money.of(chargeAmount, currency).amount());
    }
}
