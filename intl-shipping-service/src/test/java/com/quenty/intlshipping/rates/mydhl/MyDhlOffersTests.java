package com.quenty.intlshipping.rates.mydhl;

import static com.quenty.intlshipping.rates.mydhl.MyDhlBodies.answer;
import static com.quenty.intlshipping.rates.mydhl.MyDhlBodies.product;
import static com.quenty.intlshipping.rates.mydhl.MyDhlBodies.worldwide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.carriers.ServiceType;
import com.quenty.intlshipping.dimensionalrules.BillableWeightCalculator;
import com.quenty.intlshipping.dimensionalrules.DimensionalRule;
import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.intlshipping.dimensionalrules.SideRounding;
import com.quenty.intlshipping.rates.CarrierAnswerCalculator;
import com.quenty.intlshipping.rates.MissingReason;
import com.quenty.intlshipping.rates.RateOutcome;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.tariffs.RateComponent;
import com.quenty.intlshipping.tariffs.Shipment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyDhlOffersTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final String BASE = "{\"name\": \"EXPRESS WORLDWIDE\", \"price\": 50}";

    private static Carrier carrier(String... services) {
        return new Carrier(
                1,
                "DHL_EXPRESS",
                "DHL Express",
                null,
                true,
                Stream.of(services)
                        .map(service -> new ServiceType(service, service, null))
                        .toList(),
                List.of(),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static final Shipment SHIPMENT = new Shipment(
            "CO",
            "ES",
            "28013",
            MeasureUnits.CM_KG,
            List.of(new Piece(2, number("40"), number("30"), number("26"), number("4.2"))),
            number("500.00"),
            "USD",
            "Bogotá",
            "110111",
            "Madrid");

    private static final DimensionalRule RULE = new DimensionalRule(
            "DHL_EXPRESS.cm_kg",
            LocalDate.of(2000, 1, 1),
            MeasureUnits.CM_KG,
            number("5000"),
            SideRounding.NEAREST,
            number("0.5"),
            null);

    private static List<RateOutcome> read(Carrier carrier, String body) {
        return new MyDhlOffers(
                        Objects.requireNonNull(MyDhlRating.read(body.getBytes(StandardCharsets.UTF_8))),
                        carrier,
                        SHIPMENT,
                        BillableWeightCalculator.of(RULE, SHIPMENT.pieces()),
                        TUESDAY,
                        TUESDAY)
                .outcomes();
    }

    private static Offered offered(String body) {
        return (Offered) read(carrier("EXPRESS_WORLDWIDE"), body).getFirst();
    }

    private static Missing missing(String body) {
        return (Missing) read(carrier("EXPRESS_WORLDWIDE"), body).getFirst();
    }

    @Test
    void partsBecomeComponentsThatSumToTheTotal() {
        var offered = offered(answer(product("EXPRESS WORLDWIDE", "P", "USD", "105.74", """
                {"name": "EXPRESS WORLDWIDE", "price": 58.88},
                {"name": "SHIPMENT INSURANCE", "serviceCode": "II", "price": 14.5},
                {"name": "OVERSIZE PIECE", "serviceCode": "YO", "price": 22},
                {"name": "LOYALTY", "serviceCode": "base", "price": -7},
                {"name": "FUEL SURCHARGE", "serviceCode": "FF", "price": 17.36}""")));

        assertThat(offered.price().components())
                .extracting(RateComponent::code, RateComponent::amount, RateComponent::rule)
                .containsExactly(
                        tuple("base", number("58.88"), "DHL_EXPRESS/mydhl/P"),
                        tuple("insurance", number("14.50"), "DHL_EXPRESS/mydhl/II"),
                        tuple("yo", number("22.00"), "DHL_EXPRESS/mydhl/YO"),
                        tuple("other", number("-7.00"), "DHL_EXPRESS/mydhl/base"),
                        tuple("fuel", number("17.36"), "DHL_EXPRESS/mydhl/FF"));
        assertThat(offered.price().totalCost()).isEqualTo(number("105.74"));
        assertThat(offered.price().surcharges()).isEqualTo(number("15.00"));
        assertThat(offered.transitDays()).isEqualTo(4);
        assertThat(offered.zone()).isEqualTo("MAD");
        assertThat(offered.weight().billableWeightKg()).isEqualByComparingTo("13");
    }

    /** Whatever becomes of the interface: the kept figures alone give the same rate. */
    @Test
    void theKeptAnswerGivesTheSameRate() {
        var offered = offered(worldwide("USD"));

        var again = CarrierAnswerCalculator.rate(
                Objects.requireNonNull(offered.rules().carrierAnswer()), "USD", offered.weight());

        assertThat(again).isEqualTo(offered);
    }

    @Test
    void anotherCurrencyIsNoRate() {
        var missing = missing(worldwide("EUR"));

        assertThat(missing.reason()).isEqualTo(MissingReason.OTHER_CURRENCY);
        assertThat(missing.detail()).isEqualTo("Charges in EUR.");
    }

    @Test
    void partsThatAreNotTheTotalAreNoRate() {
        var missing = missing(answer(product("EXPRESS WORLDWIDE", "P", "USD", "50.01", BASE)));

        assertThat(missing.reason()).isEqualTo(MissingReason.UNSOUND_ANSWER);
        assertThat(missing.detail()).isEqualTo("Its parts sum to 50.00, its total is 50.01.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50.001", "0", "-50", "1e29",
            })
    void amountsThatCantBeAreNoRate(String amount) {
        var body = answer(product(
                "EXPRESS WORLDWIDE",
                "P",
                "USD",
                amount,
                "{\"name\": \"EXPRESS WORLDWIDE\", \"price\": %s}".formatted(amount)));

        assertThat(missing(body).reason()).isIn(MissingReason.UNSOUND_ANSWER, MissingReason.TOO_EXPENSIVE);
    }

    /** Each lacks one thing that a rate needs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"productName\": \"EXPRESS WORLDWIDE\"}",
                "{\"productName\": \"EXPRESS WORLDWIDE\", \"totalPrice\": null, \"detailedPriceBreakdown\": [null]}",
                "{\"productName\": \"EXPRESS WORLDWIDE\", \"totalPrice\": [{\"currencyType\": \"BILLC\", \"priceCurrency\": \"USD\","
                        + " \"price\": 5}], \"deliveryCapabilities\": {\"totalTransitDays\": 1}}",
                "{\"productName\": \"EXPRESS WORLDWIDE\", \"totalPrice\": [{\"currencyType\": \"BILLC\", \"price\": 5}],"
                        + " \"detailedPriceBreakdown\": [{\"currencyType\": \"BILLC\", \"breakdown\": [{\"name\": \"X\", \"price\": 5}]}],"
                        + " \"deliveryCapabilities\": {\"totalTransitDays\": 1}}",
                "{\"productName\": \"EXPRESS WORLDWIDE\", \"totalPrice\": [{\"currencyType\": \"BILLC\", \"priceCurrency\": \"USD\","
                        + " \"price\": 5}], \"detailedPriceBreakdown\": [{\"currencyType\": \"BILLC\", \"breakdown\": [{\"name\": \"X\"}]}],"
                        + " \"deliveryCapabilities\": {\"totalTransitDays\": 1}}",
                "{\"productName\": \"EXPRESS WORLDWIDE\", \"totalPrice\": [{\"currencyType\": \"BILLC\", \"priceCurrency\": \"USD\","
                        + " \"price\": 5}], \"detailedPriceBreakdown\": [{\"currencyType\": \"BILLC\", \"breakdown\": [{\"name\": \"X\","
                        + " \"price\": 5}]}], \"deliveryCapabilities\": {\"estimatedDeliveryDateAndTime\": \"soon, we hope\"}}"
            })
    void halfAnswersAreNoRate(String product) {
        var missing = missing(answer(product));

        assertThat(missing.reason()).isEqualTo(MissingReason.UNSOUND_ANSWER);
        assertThat(missing.detail()).isEqualTo("Its answer is incomplete.");
    }

    @Test
    void daysOnTheWayAreCountedWhereTheCarrierDoesNot() {
        // From Tuesday to Monday: Wednesday, Thursday, Friday, Monday.
        var offered = offered(answer(product(
                "EXPRESS WORLDWIDE",
                "P",
                "USD",
                "50",
                BASE,
                "{\"estimatedDeliveryDateAndTime\": \"2026-12-07T18:00:00\"}")));

        assertThat(offered.transitDays()).isEqualTo(4);
        assertThat(offered.zone()).as("of a carrier that names none").isEqualTo("ES");
    }

    @Test
    void servicesThatAreKeptAreLookedForByName() {
        var outcomes = read(
                carrier("EXPRESS_WORLDWIDE", "EXPRESS_12_00", "ECONOMY_SELECT"),
                answer(
                        product("MEDICAL EXPRESS", "C", "USD", "50", BASE),
                        product(
                                "EXPRESS WORLDWIDE",
                                "D",
                                "USD",
                                "60",
                                "{\"name\": \"EXPRESS WORLDWIDE\", \"price\": 60}"),
                        product("EXPRESS WORLDWIDE", "P", "USD", "50", BASE),
                        product("EXPRESS WORLDWIDE", "X", "USD", "1", BASE),
                        product("EXPRESS 12:00", "Y", "USD", "50", BASE)));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Offered.class,
                        offered -> assertThat(offered.price().totalCost())
                                .as("the cheapest of those that are sound")
                                .isEqualByComparingTo("50"));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Offered.class,
                        offered -> assertThat(offered.serviceType()).isEqualTo("EXPRESS_12_00"));
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        Missing.class, none -> assertThat(none.reason()).isEqualTo(MissingReason.NOT_OFFERED));
        assertThat(missing("{\"products\": null}").reason()).isEqualTo(MissingReason.NOT_OFFERED);
        assertThat(missing("{}").reason()).isEqualTo(MissingReason.NOT_OFFERED);
    }
}
