package com.quenty.intlshipping.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.quenty.intlshipping.dimensionalrules.BillableWeight;
import com.quenty.intlshipping.dimensionalrules.BillableWeightCalculator;
import com.quenty.intlshipping.dimensionalrules.DimensionalRule;
import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.intlshipping.dimensionalrules.SideRounding;
import com.quenty.intlshipping.fuelrates.FuelRate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateCalculatorTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final DimensionalRule RULE = new DimensionalRule(
            "C.cm_kg", JANUARY, MeasureUnits.CM_KG, number("5000"), SideRounding.NEAREST, number("0.5"), null);
    private static final Lane LANE = new Lane(null, "ES", null, "4", 3);

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Tariff tariff(
            String currency, String insuranceRate, String minInsuranceAmount, Surcharge... surcharges) {
        return new Tariff(
                1,
                "C.S",
                "C",
                "S",
                "Service",
                JANUARY,
                currency,
                number(insuranceRate),
                number(minInsuranceAmount),
                List.of(surcharges),
                false,
                1,
                1,
                "test",
                "USER-1",
                Instant.EPOCH,
                null,
                null,
                null);
    }

    private static Surcharge surcharge(String code, SurchargeBasis basis, String amount, boolean withFuel) {
        return new Surcharge(code, code, basis, number(amount), withFuel, null, null, null, null);
    }

    private static WeightBand band(String base, String perKg, String perM3) {
        return new WeightBand("4", number("10"), number("20"), number(base), number(perKg), number(perM3));
    }

    private static Shipment shipment(String currency, String insured, Piece... pieces) {
        return new Shipment(
                "CO", "ES", "35001", MeasureUnits.CM_KG, List.of(pieces), number(insured), currency, null, null, null);
    }

    private static Piece piece(int quantity, String length, String width, String height, String weight) {
        return new Piece(quantity, number(length), number(width), number(height), number(weight));
    }

    private static BillableWeight weight(Shipment shipment) {
        return BillableWeightCalculator.of(RULE, shipment.pieces());
    }

    private static RatePrice price(Tariff tariff, WeightBand band, @Nullable FuelRate fuel, Shipment shipment) {
        return RateCalculator.price(tariff, LANE, band, weight(shipment), fuel, shipment);
    }

    private static FuelRate fuel(String rate) {
        return new FuelRate("C", NOVEMBER, number(rate));
    }

    @Test
    void everyComponentHasItsNameAndItsRule() {
        // 2 x 40 x 30 x 26 cm = 31200 cm3 / 5000 = 6.24, so 2 x 6.5 kg = 13 kg; 0.0624 m3 as measured
        var shipment = shipment("USD", "500", piece(2, "40", "30", "26", "4.2"));
        var tariff = tariff(
                "USD",
                "0.0125",
                "12.50",
                surcharge("demand", SurchargeBasis.KG, "0.35", true),
                surcharge("paper", SurchargeBasis.SHIPMENT, "5.00", false));

        var price = price(tariff, band("62.40", "3.10", "12"), fuel("0.1850"), shipment);

        // 13 x 3.10 = 40.30; 0.0624 x 12 = 0.7488; 13 x 0.35 = 4.55
        // fuel: (62.40 + 40.30 + 0.75 + 4.55) x 0.185 = 108.00 x 0.185 = 19.98; insurance: 500 x 0.0125 = 6.25, at
        // least 12.50
        assertThat(price.components())
                .containsExactly(
                        new RateComponent("base", "Zone 4, 10 to 20 kg", number("62.40"), "C.S/4/10", JANUARY),
                        new RateComponent("weight", "13 kg at 3.1", number("40.30"), "C.S/4/10", JANUARY),
                        new RateComponent("volume", "0.0624 m3 at 12", number("0.75"), "C.S/4/10", JANUARY),
                        new RateComponent("demand", "demand", number("4.55"), "C.S/surcharges/demand", JANUARY),
                        new RateComponent("paper", "paper", number("5.00"), "C.S/surcharges/paper", JANUARY),
                        new RateComponent("fuel", "Fuel, 18.5 % of 108.00 USD", number("19.98"), "C/fuel", NOVEMBER),
                        new RateComponent(
                                "insurance", "Insurance of 500 USD", number("12.50"), "C.S/insurance", JANUARY));
        assertThat(price.totalCost()).isEqualTo(number("145.48"));
        assertThat(price.amountOf("fuel")).isEqualTo(number("19.98"));
        assertThat(price.surcharges()).isEqualTo(number("9.55"));
    }

    @Test
    void componentsThatCostNothingAreLeftOutButForTheBase() {
        var shipment = shipment("USD", "0", piece(1, "40", "30", "26", "4.2"));

        var price = price(tariff("USD", "0.0125", "12.50"), band("0", "0", "0"), null, shipment);

        assertThat(price.components()).extracting(RateComponent::code).containsExactly("base");
        assertThat(price.totalCost()).isEqualTo(number("0.00"));
    }

    @Test
    void insuranceIsTheRateOrTheMinimumWhicheverIsMore() {
        var tariff = tariff("USD", "0.0125", "12.50");

        for (var insured : Map.of("0.01", "12.50", "1000.00", "12.50", "1000.80", "12.51", "9000", "112.50")
                .entrySet()) {
            var shipment = shipment("USD", insured.getKey(), piece(1, "40", "30", "26", "4.2"));
            assertThat(price(tariff, band("10", "0", "0"), null, shipment).amountOf("insurance"))
                    .as(insured.getKey())
                    .isEqualTo(number(insured.getValue()));
        }
    }

    @Test
    void surchargesAreChargedWhereAllTheirConditionsHold() {
        var oversize = new Surcharge(
                "oversize", "Long", SurchargeBasis.PIECE, number("31"), false, null, null, null, number("120"));
        var heavy = new Surcharge(
                "heavy", "Heavy", SurchargeBasis.PIECE, number("100"), false, null, null, number("70"), null);
        var remote =
                new Surcharge("remote", "Far", SurchargeBasis.SHIPMENT, number("32"), false, "ES", "35", null, null);
        var elsewhere =
                new Surcharge("elsewhere", "Far", SurchargeBasis.SHIPMENT, number("32"), false, "ES", "38", null, null);
        var both = new Surcharge(
                "both", "Both", SurchargeBasis.PIECE, number("1"), false, null, null, number("70"), number("120"));
        var tariff = tariff("USD", "0", "0", oversize, heavy, remote, elsewhere, both);

        var price = price(
                tariff,
                band("10", "0", "0"),
                null,
                shipment("USD", "0", piece(3, "10", "120", "10", "69.999"), piece(2, "10", "119.9", "10", "70")));

        assertThat(price.components())
                .extracting(RateComponent::code, RateComponent::amount)
                .containsExactly(
                        tuple("base", number("10.00")),
                        tuple("oversize", number("93.00")),
                        tuple("heavy", number("200.00")),
                        tuple("remote", number("32.00")));
    }

    @Test
    void conditionsAreInKilogramsAndCentimetresWhateverUnitsAreGiven() {
        var oversize = new Surcharge(
                "oversize", "Long", SurchargeBasis.PIECE, number("31"), false, null, null, null, number("120"));
        var rule = new DimensionalRule(
                "C.in_lb", JANUARY, MeasureUnits.IN_LB, number("139"), SideRounding.UP, number("1"), null);
        // 48 in = 121.92 cm
        var shipment = new Shipment(
                "US",
                "ES",
                null,
                MeasureUnits.IN_LB,
                List.of(piece(1, "48", "2", "2", "30")),
                number("0"),
                "USD",
                null,
                null,
                null);

        var price = RateCalculator.price(
                tariff("USD", "0", "0", oversize),
                LANE,
                band("10", "1", "0"),
                BillableWeightCalculator.of(rule, shipment.pieces()),
                null,
                shipment);

        // 30 lb = 13.6077711 kg
        assertThat(price.amountOf("weight")).isEqualTo(number("13.61"));
        assertThat(price.surcharges()).isEqualTo(number("31.00"));
    }

    @Test
    void componentsSumExactlyInCurrenciesOfZeroAndTwoDecimals() {
        var random = new Random(2026);
        for (var currency : Map.of("JPY", 0, "CLP", 0, "COP", 2, "USD", 2).entrySet()) {
            int decimals = currency.getValue();
            for (int i = 0; i < 2_000; i++) {
                var tariff = tariff(
                        currency.getKey(),
                        random(random, 1_000_000, 6),
                        random(random, 100_000, decimals),
                        surcharge("one", SurchargeBasis.KG, random(random, 10_000, decimals), random.nextBoolean()),
                        surcharge("two", SurchargeBasis.PIECE, random(random, 10_000, decimals), random.nextBoolean()));
                var shipment = shipment(
                        currency.getKey(),
                        random(random, 10_000_000, decimals),
                        piece(
                                1 + random.nextInt(9),
                                random(random, 200_000, 3),
                                random(random, 200_000, 3),
                                random(random, 200_000, 3),
                                random(random, 70_000, 3)));
                var fuel = random.nextBoolean() ? fuel(random(random, 1_000_000, 6)) : null;

                var price = price(
                        tariff,
                        band(
                                random(random, 100_000, decimals),
                                random(random, 100_000, 4),
                                random(random, 1_000_000, 4)),
                        fuel,
                        shipment);

                assertThat(price.components())
                        .allMatch(component -> component.amount().scale() == decimals)
                        .allMatch(component -> component.amount().signum() >= 0);
                var sum = price.components().stream()
                        .map(component -> component.amount().unscaledValue())
                        .reduce(BigInteger.ZERO, BigInteger::add);
                assertThat(price.totalCost()).isEqualTo(new BigDecimal(sum, decimals));
                assertThat(price.amountOf("base")
                                .add(price.amountOf("weight"))
                                .add(price.amountOf("volume"))
                                .add(price.amountOf("fuel"))
                                .add(price.amountOf("insurance"))
                                .add(price.surcharges()))
                        .isEqualTo(price.totalCost());
            }
        }
    }

    /** From one unit of the last decimal on. */
    private static String random(Random random, int most, int decimals) {
        return BigDecimal.valueOf(1 + random.nextInt(most), decimals).toPlainString();
    }
}
