package com.quenty.intlshipping.importrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** By hand: {@code "6109.10 CN"} is a rule of an HS code and an origin. */
    private static ImportRule duty(@Nullable String hsPrefix, @Nullable String origin, String rate) {
        return new ImportRule(
                ImportRule.code("US", ImportRuleKind.DUTY, hsPrefix, origin),
                ImportRuleKind.DUTY,
                hsPrefix,
                origin,
                DAY,
                null,
                new BigDecimal(rate),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static RateRange range(List<ImportRule> rules, String hsCode, String origin, String... subheadings) {
        return new ImportRules("US", rules)
                .rates(ImportRuleKind.DUTY, new ClassifiedGoods(hsCode, origin), List.of(subheadings))
                .orElseThrow();
    }

    private static void isExactly(RateRange range, String code, String rate) {
        assertThat(range.isExact()).isTrue();
        assertThat(range.avg()).isEqualByComparingTo(rate);
        assertThat(range.rules()).extracting(ImportRule::code).containsExactly(code);
    }

    private static void isBetween(RateRange range, String min, String avg, String max) {
        assertThat(range.min()).isEqualByComparingTo(min);
        assertThat(range.avg()).isEqualByComparingTo(avg);
        assertThat(range.max()).isEqualByComparingTo(max);
        assertThat(range.isExact()).isFalse();
    }

    @Test
    void theLongestCodeCountsAndThenTheOrigin() {
        var rules = List.of(
                duty(null, null, "0.03"),
                duty(null, "CO", "0"),
                duty("61", null, "0.12"),
                duty("61", "CO", "0.02"),
                duty("610910", null, "0.165"));

        isExactly(range(rules, "847130", "CN"), "US.duty", "0.03");
        isExactly(range(rules, "847130", "CO"), "US.duty.CO", "0");
        isExactly(range(rules, "611020", "CN"), "US.duty.61", "0.12");
        isExactly(range(rules, "611020", "CO"), "US.duty.61.CO", "0.02");
        isExactly(range(rules, "6109100012", "CN"), "US.duty.610910", "0.165");
        isExactly(range(rules, "610910", "CO"), "US.duty.610910", "0.165");
    }

    @Test
    void withoutARuleForAllGoodsThereMayBeNone() {
        assertThat(new ImportRules("US", List.of(duty("61", null, "0.12")))
                        .rates(ImportRuleKind.DUTY, new ClassifiedGoods("847130", "CN"), List.of()))
                .isEmpty();
    }

    @Test
    void aShortCodeHasTheRangeOfItsSubheadings() {
        var rules = List.of(
                duty(null, null, "0.03"),
                duty("6109", null, "0.10"),
                duty("610910", null, "0.165"),
                duty("610910", "CO", "0"),
                duty("611020", "CO", "0.5"));

        // 610910: 0.165, 610990: 0.10
        isBetween(range(rules, "6109", "CN", "610910", "610990"), "0.10", "0.1325", "0.165");
        isBetween(range(rules, "6109", "CO", "610910", "610990"), "0", "0.05", "0.10");
        // and 611020: 0.03, or 0.5
        isBetween(range(rules, "61", "CN", "610910", "610990", "611020"), "0.03", "0.098333", "0.165");
        isBetween(range(rules, "61", "CO", "610910", "610990", "611020"), "0", "0.2", "0.5");
        assertThat(range(rules, "61", "CN", "610910", "610990", "611020").rules())
                .extracting(ImportRule::code)
                .containsExactly("US.duty", "US.duty.610910");
    }

    @Test
    void aSubheadingHasTheRangeOfItsNationalCodesAndItsOwnRate() {
        var rules = List.of(
                duty(null, null, "0.04"),
                duty("950300", null, "0"),
                duty("95030021", null, "0.047"),
                duty("95030041", null, "0.047"),
                duty("95030041", "CO", "0.01"));

        isBetween(range(rules, "950300", "CN"), "0", "0.031333", "0.047");
        isBetween(range(rules, "950300", "CO"), "0", "0.019", "0.047");
        isExactly(range(rules, "95030021", "CN"), "US.duty.95030021", "0.047");
        isExactly(range(rules, "95030010", "CN"), "US.duty.950300", "0");
        // The mean of a heading is that of its subheadings: (0.031333… + 0.04) / 2
        isBetween(range(rules, "9503", "CN", "950300", "950400"), "0", "0.035667", "0.047");
    }

    /** The oracle looks up complete codes one by one. */
    @Test
    void noCompleteCodeHasARateOutsideTheRange() {
        var random = new Random(2);
        for (int round = 0; round < 300; round++) {
            var rules = new HashMap<String, ImportRule>();
            rules.put("US.duty", duty(null, null, rate(random)));
            for (int i = 0; i < random.nextInt(12); i++) {
                var length = List.of(2, 4, 6, 8, 10).get(random.nextInt(5));
                var rule = duty(digits(random).substring(0, length), random.nextBoolean() ? null : "CO", rate(random));
                rules.put(rule.code(), rule);
            }
            var all = List.copyOf(rules.values());
            var code = digits(random).substring(0, List.of(2, 4, 6, 8).get(random.nextInt(4)));
            var subheadings = code.length() < 6 ? subheadings(code) : new String[0];

            var range = range(all, code, "CO", subheadings);

            for (var complete : complete(code)) {
                var rate = range(all, complete, "CO");
                assertThat(rate.isExact()).isTrue();
                assertThat(rate.avg()).as("%s of %s", complete, all).isBetween(range.min(), range.max());
            }
            assertThat(range.avg()).isBetween(range.min(), range.max());
        }
    }

    private static String rate(Random random) {
        return BigDecimal.valueOf(random.nextInt(400), 3).toPlainString();
    }

    /** Of ones and twos, so that rules meet. */
    private static String digits(Random random) {
        var digits = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            digits.append(1 + random.nextInt(2));
        }
        return digits.toString();
    }

    private static String[] subheadings(String code) {
        return below(code, 6).toArray(String[]::new);
    }

    private static List<String> complete(String code) {
        var all = new ArrayList<String>();
        below(code, 10).forEach(all::add);
        return all;
    }

    private static Stream<String> below(String code, int length) {
        int open = length - code.length();
        return IntStream.range(0, 1 << open).mapToObj(number -> {
            var digits = new StringBuilder(code);
            for (int bit = 0; bit < open; bit++) {
                digits.append(1 + ((number >> bit) & 1));
            }
            return digits.toString();
        });
    }
}
