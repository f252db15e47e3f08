package com.quenty.order.products;

import com.quenty.platform.money.InvalidMoney;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;

/** Amounts of the catalogue have exactly their currency's decimals, of which there is room for two. */
final class Pricing {

    private static final int DECIMALS_KEPT = 2;

    private Pricing() {}

    /**
     * @param pointer of the field, to point there when the amount does not suit the currency
     * @throws InvalidMoney for an unknown currency or too many decimals
     * @throws ProductProblems.CurrencyUnsuitable for a currency with more decimals than are kept
     */
    static BigDecimal amount(BigDecimal amount, String currency, String pointer) {
        if (Money.decimals("/currency", currency) > DECIMALS_KEPT) {
            throw new ProductProblems.CurrencyUnsuitable(currency);
        }
        return Money.of(pointer, amount, currency).amount();
    }
}
