package com.quenty.pickup.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.zones.PickupType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceCalculatorTests {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Tariff tariff(String currency, String express, String perKg, String packaging, String rate) {
        return new Tariff(
                "*",
                LocalDate.of(2026, 1, 1),
                currency,
                new TariffPrices(
                        new BasePrices(number("1"), number(express), number("3"), number("4")),
                        number("5"),
                        number(perKg),
                        number("2"),
                        number(packaging),
                        number(rate),
                        number("7"),
                        number("0")));
    }

    @Test
    void eachPartOfThePriceHasItsName() {
        var price = PriceCalculator.price(
                tariff("USD", "12.50", "0.75", "3.20", "0.015"),
                PickupType.EXPRESS,
                number("7.3"),
                true,
                number("333.33"));

        // 2.3 kg x 0.75 = 1.725, to the even cent; 333.33 x 1.5 % = 4.99995
        assertThat(price.components())
                .containsExactly(
                        new PriceComponent("base", "Pickup, express", number("12.50")),
                        new PriceComponent("weight", "2.3 kg over 5 kg", number("1.72")),
                        new PriceComponent("zone", "Zone", number("2.00")),
                        new PriceComponent("packaging", "Packaging", number("3.20")),
                        new PriceComponent("insurance", "Insurance of 333.33 USD", number("5.00")));
        assertThat(price.totalAmount()).isEqualTo(number("24.42"));
    }

    @Test
    void theFreeWeightCostsNothing() {
        for (var weight : List.of("0.001", "4.999", "5", "5.000")) {
            var price = PriceCalculator.price(
                    tariff("COP", "25000", "1200", "4000", "0"),
                    PickupType.EXPRESS,
                    number(weight),
                    false,
                    BigDecimal.ZERO);

            assertThat(price.components()).extracting(PriceComponent::code).containsExactly("base", "zone");
        }
    }

    @Test
    void componentsSumExactlyInCurrenciesOfZeroTwoAndThreeDecimals() {
        var random = new Random(2026);
        for (var currency : Map.of("JPY", 0, "CLP", 0, "COP", 2, "USD", 2, "KWD", 3, "TND", 3)
                .entrySet()) {
            int decimals = currency.getValue();
            for (int i = 0; i < 3000; i++) {
                var tariff = tariff(
                        currency.getKey(),
                        random(random, 9, decimals),
                        random(random, 7, decimals),
                        random(random, 6, decimals),
                        random(random, 5, 6).substring(0, 8));
                var weight = number(random(random, 6, 3)).max(number("0.001"));
                var insured = number(random(random, 9, decimals));
                var type = PickupType.values()[random.nextInt(4)];
                boolean packaging = random.nextBoolean();

                var price = PriceCalculator.price(tariff, type, weight, packaging, insured);

                var sum = BigInteger.ZERO;
                for (var component : price.components()) {
                    assertThat(component.amount().scale()).isEqualTo(decimals);
                    assertThat(component.amount().signum()).isNotNegative();
                    sum = sum.add(component.amount().unscaledValue());
                }
                assertThat(price.totalAmount()).isEqualTo(new BigDecimal(sum, decimals));
                assertThat(price.totalAmount()
                                .subtract(exact(tariff, type, weight, packaging, insured))
                                .abs())
                        .as("rounded by half a unit for each of two products")
                        .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(decimals));
            }
        }
    }

    private static BigDecimal exact(
            Tariff tariff, PickupType type, BigDecimal weight, boolean packaging, BigDecimal insured) {
        var prices = tariff.prices();
        var sum = prices.base().of(type).add(prices.zone());
        if (weight.compareTo(number("5")) > 0) {
            sum = sum.add(weight.subtract(number("5")).multiply(prices.perKg()));
        }
        if (packaging) {
            sum = sum.add(prices.packaging());
        }
        return sum.add(insured.multiply(prices.insuranceRate()));
    }

    /** A number of up to so many digits, of which the last are decimals. */
    private static String random(Random random, int digits, int decimals) {
        long bound = BigInteger.TEN.pow(1 + random.nextInt(digits)).longValueExact();
        return BigDecimal.valueOf(random.nextLong(bound), decimals).toPlainString();
    }
}
