package com.quenty.intlshipping.landedcosts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** A sum for the lowest, the average and the highest rates that the HS codes leave open; alike where they leave none. */
record AmountRange(
        @Schema(example = "16.50") BigDecimal minAmount,
        @Schema(example = "16.50") BigDecimal avgAmount,
        @Schema(example = "16.50") BigDecimal maxAmount) {

    static AmountRange same(BigDecimal amount) {
        return new AmountRange(amount, amount, amount);
    }

    AmountRange plus(AmountRange other) {
        return new AmountRange(
                minAmount.add(other.minAmount), avgAmount.add(other.avgAmount), maxAmount.add(other.maxAmount));
    }
}
