package com.quenty.intlshipping.landedcosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.intlshipping.importrules.ImportRule;
import com.quenty.intlshipping.importrules.ImportRuleKind;
import com.quenty.intlshipping.importrules.ImportRules;
import com.quenty.intlshipping.importrules.ValueBasis;
import com.quenty.intlshipping.importrules.VatBasePart;
import com.quenty.intlshipping.landedcosts.Consignment.Goods;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LandedCostCalculatorTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final List<String> SUBHEADINGS = List.of("610910", "610990");
    private static final ImportRule DUTY = rate(ImportRuleKind.DUTY, null, "0.10");
    private static final ImportRule VAT = rate(ImportRuleKind.VAT, null, "0.20");

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static @Nullable BigDecimal numberOrNull(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static ImportRule rule(
            ImportRuleKind kind,
            @Nullable String hsPrefix,
            @Nullable ValueBasis basis,
            @Nullable String rate,
            List<VatBasePart> vatBase,
            @Nullable String maxValue,
            @Nullable String lineAmount,
            @Nullable String minAmount,
            @Nullable String maxAmount) {
        return new ImportRule(
                "ZZ." + kind.code() + (hsPrefix == null ? "" : '.' + hsPrefix),
                kind,
                hsPrefix,
                null,
                JANUARY,
                basis,
                numberOrNull(rate),
                vatBase,
                "USD",
                null,
                numberOrNull(maxValue),
                numberOrNull(lineAmount),
                numberOrNull(minAmount),
                numberOrNull(maxAmount),
                false);
    }

    private static ImportRule customsValue(ValueBasis basis) {
        return rule(ImportRuleKind.CUSTOMS_VALUE, null, basis, null, List.of(), null, null, null, null);
    }

    private static ImportRule rate(ImportRuleKind kind, @Nullable String hsPrefix, String rate) {
        return rule(kind, hsPrefix, null, rate, List.of(), null, null, null, null);
    }

    private static ImportRule vatBase(VatBasePart... parts) {
        return rule(ImportRuleKind.VAT_BASE, null, null, null, List.of(parts), null, null, null, null);
    }

    private static ImportRule deMinimis(ImportRuleKind kind, ValueBasis basis, String max, @Nullable String line) {
        return rule(kind, null, basis, null, List.of(), max, line, null, null);
    }

    private static ImportRule fee(ImportRuleKind kind, String rate, @Nullable String min, @Nullable String max) {
        return rule(kind, null, null, rate, List.of(), null, null, min, max);
    }

    private static Consignment consignment(
            String currency, String freight, String insurance, Map<String, BigDecimal> rates, Goods... goods) {
        return new Consignment("ZZ", DAY, currency, null, List.of(goods), number(freight), number(insurance), rates);
    }

    private static Goods goods(String hsCode, int quantity, String unitValue) {
        return new Goods(hsCode, "CN", quantity, number(unitValue));
    }

    private static LandedCostResponse of(Consignment consignment, ImportRule... rules) {
        return LandedCostCalculator.of(consignment, new ImportRules("ZZ", List.of(rules)), Map.of("6109", SUBHEADINGS));
    }

    private static AmountRange component(LandedCostResponse cost, String code) {
        return cost.components().stream()
                .filter(component -> component.code().equals(code))
                .findFirst()
                .orElseThrow()
                .charged();
    }

    private static AmountRange exactly(String amount) {
        return AmountRange.same(number(amount));
    }

    private static AmountRange between(String min, String avg, String max) {
        return new AmountRange(number(min), number(avg), number(max));
    }

    @Test
    void theBasisDecidesWhetherCarriageIsCharged() {
        var consignment = consignment("USD", "30.00", "2.00", Map.of(), goods("847130", 2, "50.00"));

        // 10 % of 100.00, VAT 20 % of 100.00; and 10 % and 20 % of 132.00
        var fob = of(consignment, customsValue(ValueBasis.FOB), DUTY, VAT);
        var cif = of(consignment, customsValue(ValueBasis.CIF), DUTY, VAT);

        assertThat(fob.customsValue()).isEqualTo(number("100.00"));
        assertThat(component(fob, "duty")).isEqualTo(exactly("10.00"));
        assertThat(component(fob, "vat")).isEqualTo(exactly("20.00"));
        assertThat(fob.totalCost()).isEqualTo(exactly("162.00"));
        assertThat(cif.customsValue()).isEqualTo(number("132.00"));
        assertThat(component(cif, "duty")).isEqualTo(exactly("13.20"));
        assertThat(component(cif, "vat")).isEqualTo(exactly("26.40"));
        assertThat(cif.importCost()).isEqualTo(exactly("39.60"));
        assertThat(cif.totalCost()).isEqualTo(exactly("171.60"));
        assertThat(cif.exact()).isTrue();
        assertThat(cif.customsValueRule()).isEqualTo(new AppliedRule("ZZ.customs_value", JANUARY, false));
    }

    @Test
    void vatIsChargedOnWhatItsBaseNames() {
        var consignment = consignment("USD", "30.00", "2.00", Map.of(), goods("847130", 2, "50.00"));
        var handling = fee(ImportRuleKind.HANDLING_FEE, "0", "8.00", null);
        Function<ImportRule, AmountRange> vatBy =
                base -> component(of(consignment, customsValue(ValueBasis.FOB), DUTY, VAT, handling, base), "vat");

        assertThat(vatBy.apply(vatBase())).isEqualTo(exactly("20.00"));
        assertThat(vatBy.apply(vatBase(VatBasePart.DUTY))).isEqualTo(exactly("22.00"));
        assertThat(vatBy.apply(vatBase(VatBasePart.FREIGHT))).isEqualTo(exactly("26.40"));
        assertThat(vatBy.apply(vatBase(VatBasePart.FEES))).isEqualTo(exactly("21.60"));
        assertThat(vatBy.apply(vatBase(VatBasePart.DUTY, VatBasePart.FREIGHT, VatBasePart.FEES)))
                .isEqualTo(exactly("30.00"));
        // (100 + 10) / 0.8 x 0.2
        assertThat(vatBy.apply(vatBase(VatBasePart.DUTY, VatBasePart.TAX))).isEqualTo(exactly("27.50"));
    }

    @Test
    void freightThatIsInTheCustomsValueIsNotChargedTwice() {
        var consignment = consignment("USD", "30.00", "2.00", Map.of(), goods("847130", 2, "50.00"));

        assertThat(component(
                        of(consignment, customsValue(ValueBasis.CIF), DUTY, VAT, vatBase(VatBasePart.FREIGHT)), "vat"))
                .isEqualTo(exactly("26.40"));
    }

    @Test
    void valuesUpToTheDeMinimisAreRelieved() {
        Function<String, LandedCostResponse> worth = value -> of(
                consignment("USD", "30.00", "0.00", Map.of(), goods("847130", 1, value)),
                customsValue(ValueBasis.CIF),
                DUTY,
                VAT,
                deMinimis(ImportRuleKind.DUTY_DE_MINIMIS, ValueBasis.INTRINSIC, "150", null),
                deMinimis(ImportRuleKind.VAT_DE_MINIMIS, ValueBasis.CIF, "150", null),
                fee(ImportRuleKind.HANDLING_FEE, "0", "8.00", null),
                fee(ImportRuleKind.DISBURSEMENT_FEE, "0.02", "5.00", null));

        // 120.00 with carriage is 150.00: released without anything due
        assertThat(worth.apply("120.00").importCost()).isEqualTo(exactly("0.00"));
        // VAT 20 % of 150.01, handling, disbursement
        assertThat(worth.apply("120.01").importCost()).isEqualTo(exactly("43.00"));
        assertThat(component(worth.apply("150.00"), "duty")).isEqualTo(exactly("0.00"));
        assertThat(component(worth.apply("150.01"), "duty")).isEqualTo(exactly("18.00"));
        var decision = worth.apply("150.01").lines().getFirst().duty().deMinimis();
        assertThat(decision)
                .isEqualTo(new DeMinimisDecision(
                        false,
                        ValueBasis.INTRINSIC,
                        number("150.01"),
                        number("150"),
                        "USD",
                        "ZZ.duty_de_minimis",
                        JANUARY));
    }

    @Test
    void aDeMinimisMayLeaveASumForEachKindOfGoods() {
        var cost = of(
                consignment(
                        "USD",
                        "0.00",
                        "0.00",
                        Map.of(),
                        goods("610910", 1, "10.00"),
                        goods("61091012", 1, "20.00"),
                        goods("950300", 3, "5.00")),
                customsValue(ValueBasis.CIF),
                DUTY,
                VAT,
                vatBase(VatBasePart.DUTY),
                deMinimis(ImportRuleKind.DUTY_DE_MINIMIS, ValueBasis.INTRINSIC, "150", "3"));

        assertThat(cost.lines())
                .extracting(line -> line.duty().charged())
                .containsExactly(exactly("3.00"), exactly("0.00"), exactly("3.00"));
        // 20 % of 13, 20 and 18
        assertThat(component(cost, "vat")).isEqualTo(exactly("10.20"));
        assertThat(cost.lines().getFirst().duty().rules())
                .containsExactly(new AppliedRule("ZZ.duty_de_minimis", JANUARY, false));
    }

    @Test
    void aShortCodeHasALowestAnAverageAndAHighestCost() {
        var cost = of(
                consignment("USD", "10.00", "0.00", Map.of(), goods("6109", 1, "90.00")),
                customsValue(ValueBasis.CIF),
                DUTY,
                rate(ImportRuleKind.DUTY, "610910", "0.40"),
                VAT,
                rate(ImportRuleKind.VAT, "610990", "0.04"),
                vatBase(VatBasePart.DUTY));

        // duty 10, 25 or 40 % of 100; VAT 4 % of 110, 12 % of 125, 20 % of 140
        assertThat(component(cost, "duty")).isEqualTo(between("10.00", "25.00", "40.00"));
        assertThat(component(cost, "vat")).isEqualTo(between("4.40", "15.00", "28.00"));
        assertThat(cost.totalCost()).isEqualTo(between("114.40", "140.00", "168.00"));
        assertThat(cost.exact()).isFalse();
        assertThat(cost.lines().getFirst().duty().rules())
                .extracting(AppliedRule::rule)
                .containsExactly("ZZ.duty", "ZZ.duty.610910");
    }

    @Test
    void sumsInAnotherCurrencyWantItsRate() {
        ImportRule[] rules = {
            customsValue(ValueBasis.CIF),
            DUTY,
            VAT,
            deMinimis(ImportRuleKind.DUTY_DE_MINIMIS, ValueBasis.INTRINSIC, "50", null),
            fee(ImportRuleKind.DISBURSEMENT_FEE, "0.02", "5.00", null)
        };
        var goods = goods("847130", 1, "200000");

        assertThatThrownBy(() -> of(consignment("COP", "0", "0", Map.of(), goods), rules))
                .isInstanceOf(LandedCostProblems.ExchangeRateMissing.class)
                .hasMessageContaining("USD");

        // 50 USD are 200,000 or 199,999 COP
        var relieved = of(consignment("COP", "0", "0", Map.of("USD", number("4000")), goods), rules);
        var charged = of(consignment("COP", "0", "0", Map.of("USD", number("3999.99")), goods), rules);
        assertThat(component(relieved, "duty").avgAmount()).isEqualByComparingTo("0");
        assertThat(component(charged, "duty").avgAmount()).isEqualByComparingTo("20000");
        assertThat(component(charged, "disbursement").avgAmount()).isEqualByComparingTo("19999.95");
    }

    @Test
    void aSumOfNothingWantsNoRate() {
        var cost = of(
                consignment("EUR", "0.00", "0.00", Map.of(), goods("847130", 1, "10.00")),
                customsValue(ValueBasis.CIF),
                DUTY,
                VAT,
                deMinimis(ImportRuleKind.DUTY_DE_MINIMIS, ValueBasis.INTRINSIC, "0", null));

        assertThat(component(cost, "duty")).isEqualTo(exactly("1.00"));
    }

    @Test
    void aCountryWithoutRulesIsRefused() {
        assertThatThrownBy(() -> of(consignment("USD", "0.00", "0.00", Map.of(), goods("847130", 1, "1.00")), DUTY))
                .isInstanceOf(LandedCostProblems.ImportRulesMissing.class)
                .hasMessageContaining("customs_value, vat");
    }

    @Test
    void componentsAreTheTotalNoCentIsLostAndNoSumIsAboveTheNext() {
        var random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            var consignment = anyConsignment(random);
            var cost = of(consignment, anyRules(random));

            assertThat(cost.components().stream()
                            .map(LandedComponent::charged)
                            .reduce(AmountRange::plus)
                            .orElseThrow())
                    .as("%s", consignment)
                    .isEqualTo(cost.totalCost());
            assertThat(sum(cost, line -> AmountRange.same(line.freightAmount())))
                    .isEqualTo(component(cost, "freight"));
            assertThat(sum(cost, line -> AmountRange.same(line.insuranceAmount())))
                    .isEqualTo(component(cost, "insurance"));
            assertThat(sum(cost, line -> AmountRange.same(line.goodsAmount()))).isEqualTo(component(cost, "goods"));
            assertThat(sum(cost, line -> line.duty().charged())).isEqualTo(component(cost, "duty"));
            assertThat(sum(cost, line -> line.vat().charged())).isEqualTo(component(cost, "vat"));
            for (var component : cost.components()) {
                isOrdered(component.charged(), component.code());
            }
            isOrdered(cost.totalCost(), "total");
            if (cost.exact()) {
                assertThat(cost.totalCost().minAmount())
                        .isEqualTo(cost.totalCost().maxAmount());
            }
        }
    }

    private static AmountRange sum(LandedCostResponse cost, Function<LandedLine, AmountRange> amount) {
        return cost.lines().stream().map(amount).reduce(AmountRange::plus).orElseThrow();
    }

    private static void isOrdered(AmountRange range, String name) {
        assertThat(range.avgAmount()).as(name).isBetween(range.minAmount(), range.maxAmount());
    }

    private static Consignment anyConsignment(Random random) {
        var goods = new ArrayList<Goods>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            goods.add(goods(
                    List.of("6109", "610910", "61091000", "950300", "847130").get(random.nextInt(5)),
                    1 + random.nextInt(9),
                    cents(random, 20_000)));
        }
        return consignment("USD", cents(random, 10_000), cents(random, 1_000), Map.of(), goods.toArray(Goods[]::new));
    }

    private static ImportRule[] anyRules(Random random) {
        var rules = new ArrayList<>(List.of(
                customsValue(random.nextBoolean() ? ValueBasis.CIF : ValueBasis.FOB),
                rate(ImportRuleKind.DUTY, null, fraction(random)),
                rate(ImportRuleKind.DUTY, "610910", fraction(random)),
                rate(ImportRuleKind.DUTY, "61091000", fraction(random)),
                rate(ImportRuleKind.DUTY, "95030010", fraction(random)),
                rate(ImportRuleKind.VAT, null, fraction(random)),
                rate(ImportRuleKind.VAT, "6109", random.nextBoolean() ? "0" : fraction(random)),
                rate(ImportRuleKind.VAT, "610990", fraction(random)),
                vatBase(List.of(VatBasePart.values())
                        .subList(random.nextInt(2), random.nextInt(3) + 2)
                        .toArray(VatBasePart[]::new)),
                fee(
                        ImportRuleKind.HANDLING_FEE,
                        fraction(random),
                        cents(random, 2_000),
                        random.nextBoolean() ? null : "25.00"),
                fee(ImportRuleKind.DISBURSEMENT_FEE, "0.02", cents(random, 2_000), null)));
        if (random.nextBoolean()) {
            rules.add(deMinimis(
                    ImportRuleKind.DUTY_DE_MINIMIS,
                    ValueBasis.INTRINSIC,
                    cents(random, 100_000),
                    random.nextBoolean() ? null : "3"));
        }
        if (random.nextBoolean()) {
            rules.add(deMinimis(ImportRuleKind.VAT_DE_MINIMIS, ValueBasis.CIF, cents(random, 100_000), null));
        }
        return rules.toArray(ImportRule[]::new);
    }

    private static String cents(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most), 2).toPlainString();
    }

    private static String fraction(Random random) {
        return BigDecimal.valueOf(random.nextInt(450_000), 6).toPlainString();
    }
}
