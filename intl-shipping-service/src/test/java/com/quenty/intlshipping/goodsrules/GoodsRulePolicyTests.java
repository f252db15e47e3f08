package com.quenty.intlshipping.goodsrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclaredItem;
import com.quenty.intlshipping.declarations.DeclaredPiece;
import com.quenty.intlshipping.declarations.RequiredDocument;
import com.quenty.intlshipping.declarations.ShippingDocument;
import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoodsRulePolicyTests {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static GoodsRuleResponse rule(
            @Nullable String hsPrefix,
            @Nullable Hazard hazard,
            @Nullable RuleMeasure measure,
            @Nullable String maxFree,
            @Nullable String currency,
            @Nullable ShippingDocument document,
            RuleEffect effect) {
        return new GoodsRuleResponse(
                GoodsRuleCode.of(TradeDirection.IMPORT, "CO", hsPrefix, hazard, null, measure, currency, document),
                TradeDirection.IMPORT,
                "CO",
                hsPrefix,
                hazard,
                null,
                measure,
                maxFree == null ? null : number(maxFree),
                currency,
                document,
                effect,
                LocalDate.of(2026, 1, 1),
                "For people.",
                "A law",
                false,
                "somebody",
                Instant.EPOCH,
                null,
                null,
                null);
    }

    private static DeclaredItem item(String hsCode, int quantity, String weight, String value, Hazard... hazards) {
        return new DeclaredItem(
                "Goods", quantity, number(weight), number(value), null, hsCode, "CO", null, 1, List.of(hazards));
    }

    private static Declaration declaration(String currency, List<String> weights, DeclaredItem... items) {
        return new Declaration(
                null,
                null,
                null,
                null,
                "DAP",
                "merchandise",
                currency,
                null,
                null,
                null,
                weights.stream()
                        .map(weight -> new DeclaredPiece(number("10"), number("10"), number("10"), number(weight)))
                        .toList(),
                List.of(items));
    }

    private static List<String> pointers(GoodsRuleResponse rule, Declaration declaration) {
        return GoodsRulePolicy.check(List.of(rule), declaration).findings().stream()
                .map(Finding::pointer)
                .toList();
    }

    @Test
    void aRuleOfAHeadingIsForItsGoodsOnlyAndSaysByWhichRule() {
        var result = GoodsRulePolicy.check(
                List.of(rule("9303", null, null, null, null, null, RuleEffect.LICENCE)),
                declaration("USD", List.of("3"), item("9303.20", 1, "3", "900"), item("930100", 1, "1", "900")));

        assertThat(result.findings())
                .containsExactly(new Finding(
                        "goods-need-licence",
                        Severity.LICENCE,
                        "/items/0/hs_code",
                        "For people.",
                        "import.CO.9303@2026-01-01"));
    }

    /** A national code of ten digits is below its subheading. */
    @Test
    void digitsThatACountryAddsDoNotHideTheGoods() {
        var rule = rule("930320", null, null, null, null, null, RuleEffect.BLOCK);

        assertThat(pointers(rule, declaration("USD", List.of("3"), item("9303.20.0010", 1, "3", "900"))))
                .containsExactly("/items/0/hs_code");
        assertThat(pointers(rule, declaration("USD", List.of("3"), item("9303", 1, "3", "900"))))
                .isEmpty();
    }

    @Test
    void aLimitIsFreeItselfAndOneCentMoreIsNot() {
        var rule = rule(null, null, RuleMeasure.TOTAL_VALUE, "200", "USD", null, RuleEffect.WARN);

        assertThat(pointers(rule, declaration("USD", List.of("1"), item("0901", 4, "0.1", "50"))))
                .isEmpty();
        assertThat(pointers(rule, declaration("USD", List.of("1"), item("0901", 1, "0.1", "200.01"))))
                .containsExactly("/items");
    }

    @Test
    void aValueInAnotherCurrencyIsLeftToPeople() {
        var result = GoodsRulePolicy.check(
                List.of(
                        rule(null, null, RuleMeasure.TOTAL_VALUE, "200", "USD", null, RuleEffect.BLOCK),
                        rule(
                                null,
                                null,
                                RuleMeasure.TOTAL_VALUE,
                                "200",
                                "USD",
                                ShippingDocument.CERTIFICATE_OF_ORIGIN,
                                RuleEffect.DOCUMENT)),
                declaration("COP", List.of("1"), item("0901", 1, "0.1", "1")));

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("value-in-other-currency");
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.detail()).contains("200 USD");
        });
        assertThat(result.documents())
                .extracting(RequiredDocument::document)
                .containsExactly(ShippingDocument.CERTIFICATE_OF_ORIGIN);
    }

    @Test
    void eachPieceThatIsTooHeavyIsNamed() {
        var rule = rule(null, null, RuleMeasure.PIECE_WEIGHT, "50", null, null, RuleEffect.WARN);

        assertThat(pointers(rule, declaration("USD", List.of("50", "50.001", "70"), item("0901", 1, "1", "1"))))
                .containsExactly("/pieces/1/weight", "/pieces/2/weight");
    }

    /** 3 × 8 kg of coffee are above 20 kg; the tea beside it doesn't count. */
    @Test
    void aWeightOfSomeGoodsIsTheirOwn() {
        var rule = rule(
                "0901",
                null,
                RuleMeasure.TOTAL_WEIGHT,
                "20",
                null,
                ShippingDocument.PHYTOSANITARY_CERTIFICATE,
                RuleEffect.DOCUMENT);

        var light = declaration("USD", List.of("90"), item("090121", 2, "8", "1"), item("090210", 9, "8", "1"));
        var heavy = declaration("USD", List.of("90"), item("090121", 3, "8", "1"), item("090210", 9, "8", "1"));

        assertThat(GoodsRulePolicy.check(List.of(rule), light).documents()).isEmpty();
        assertThat(GoodsRulePolicy.check(List.of(rule), heavy).documents())
                .extracting(RequiredDocument::pointer)
                .containsExactly("/items/0/hs_code");
    }

    @Test
    void aDangerIsFoundWhateverTheCode() {
        var rule = rule(null, Hazard.LITHIUM_BATTERY, null, null, null, null, RuleEffect.WARN);

        assertThat(pointers(
                        rule,
                        declaration(
                                "USD",
                                List.of("1"),
                                item("8517", 1, "1", "1"),
                                item("8517", 1, "1", "1", Hazard.LITHIUM_BATTERY))))
                .containsExactly("/items/1/hazards");
    }

    /** Against every comparison by hand, over goods and rules that were drawn. */
    @Test
    void rulesOfGoodsFindExactlyTheGoodsThatBeginLikeThem() {
        var random = new Random(20261201);
        for (int round = 0; round < 500; round++) {
            var prefix = digits(random, 2 * (1 + random.nextInt(3)));
            boolean battery = random.nextInt(4) == 0;
            var rule = rule(prefix, battery ? Hazard.LITHIUM_BATTERY : null, null, null, null, null, RuleEffect.BLOCK);
            var items = new ArrayList<DeclaredItem>();
            var expected = new ArrayList<String>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                var code = random.nextBoolean() ? prefix + digits(random, 2) : digits(random, 6);
                boolean has = random.nextBoolean();
                items.add(has ? item(code, 1, "1", "1", Hazard.LITHIUM_BATTERY) : item(code, 1, "1", "1"));
                if (code.regionMatches(0, prefix, 0, prefix.length()) && (!battery || has)) {
                    expected.add("/items/%d/hs_code".formatted(i));
                }
            }

            assertThat(pointers(rule, declaration("USD", List.of("9"), items.toArray(DeclaredItem[]::new))))
                    .isEqualTo(expected);
        }
    }

    /** Few of them, so that codes often begin alike. */
    private static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('1' + random.nextInt(2)));
        }
        return digits.toString();
    }
}
