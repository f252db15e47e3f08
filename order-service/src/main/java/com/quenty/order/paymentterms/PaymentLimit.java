package com.quenty.order.paymentterms;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The most that people take, or grant, by hand in one currency; without one, as much as an order may cost. */
record PaymentLimit(
        @Schema(description = "ISO 4217.", example = "USD") @NotBlank @Size(max = 10)
        String currency,

        @Schema(
                description =
                        "Cash for one order in all, promised at the door or taken; 99,999,999.99 when absent, 0 for none.",
                example = "5000.00")
        @PositiveOrZero
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal maxCashAmount,

        @Schema(
                description =
                        "Store credit that a customer may have after a grant by hand; 99,999,999.99 when absent, 0 for none.",
                example = "500.00")
        @PositiveOrZero
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal maxStoreCreditAmount) {

    /** The amount of an order is not larger. */
    static final BigDecimal LARGEST = new BigDecimal("99999999.99");

    BigDecimal cash() {
        return maxCashAmount == null ? LARGEST : maxCashAmount;
    }

    BigDecimal storeCredit() {
        return maxStoreCreditAmount == null ? LARGEST : maxStoreCreditAmount;
    }

    /** With the decimals of its currency. */
    PaymentLimit at(String pointer) {
        Money.decimals(pointer + "/currency", currency);
        return new PaymentLimit(
                currency,
                amount(pointer + "/max_cash_amount", maxCashAmount),
                amount(pointer + "/max_store_credit_amount", maxStoreCreditAmount));
    }

    private @Nullable BigDecimal amount(String pointer, @Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(pointer, amount, currency).amount();
    }
}
