package com.quenty.microcredit.scores;

import com.quenty.platform.money.Money;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record CalculateScoreRequest(
        @Schema(
                description = "Optional for callers with data scope `own`, who ask for their own score.",
                example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        @Nullable
        String customerId,

        @Schema(description = "ISO 4217, of the amounts here and of the recommended limit.", example = "COP")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        String currency,

        @Schema(description = "Optional if unknown.", example = "3200000.00")
        @PositiveOrZero
        @DecimalMax("999999999.99")
        @Nullable
        BigDecimal monthlyIncome,

        @Schema(
                description = "Monthly instalments of debts with other lenders; those of our own loans are added.",
                example = "250000.00")
        @PositiveOrZero
        @DecimalMax("9999999999.99")
        @Nullable
        BigDecimal monthlyDebts) {

    /** Decimals that our columns hold. */
    private static final int MOST_DECIMALS = 2;

    /** @throws com.quenty.platform.money.InvalidMoney for an unknown currency and too many decimals */
    void requireMoney() {
        Money.decimals("/currency", currency, MOST_DECIMALS);
        requireMoney("/monthly_income", monthlyIncome);
        requireMoney("/monthly_debts", monthlyDebts);
    }

    private void requireMoney(String pointer, @Nullable BigDecimal amount) {
        if (amount != null) {
            Money.of(pointer, amount, currency);
        }
    }
}
