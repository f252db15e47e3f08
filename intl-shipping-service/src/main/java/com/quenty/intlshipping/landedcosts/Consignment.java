package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.manifests.Incoterm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are imported together.
 *
 * @param currency of all sums, ISO 4217
 * @param incoterm says who pays what; null where nobody asks
 * @param freight all of it, with exactly the currency's decimals, as all sums
 * @param exchangeRates how much of the currency one unit of another costs, by that
 */
record Consignment(
        String destinationCountry,
        LocalDate shipDate,
        String currency,
        @Nullable Incoterm incoterm,
        List<Goods> goods,
        BigDecimal freight,
        BigDecimal insurance,
        Map<String, BigDecimal> exchangeRates) {

    /**
     * @param hsCode digits alone
     * @param unitValue of one, without freight and insurance
     */
    record Goods(String hsCode, String originCountry, int quantity, BigDecimal unitValue) {

        BigDecimal amount() {
            return unitValue.multiply(BigDecimal.valueOf(quantity));
        }
    }

    Consignment {
        goods = List.copyOf(goods);
        exchangeRates = Map.copyOf(exchangeRates);
    }

    boolean knows(String other) {
        return other.equals(currency) || exchangeRates.containsKey(other);
    }

    /** The same sum in the currency of the consignment, not rounded. */
    BigDecimal converted(BigDecimal sum, String other) {
        return other.equals(currency) ? sum : sum.multiply(exchangeRates.getOrDefault(other, BigDecimal.ZERO));
    }
}
