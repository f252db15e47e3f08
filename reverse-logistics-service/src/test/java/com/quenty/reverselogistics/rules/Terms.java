package com.quenty.reverselogistics.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Terms to test with: those that are shipped, with changes. */
public final class Terms {

    private Terms() {}

    public static RuleTerms shipped() {
        return with(60, false, false, false);
    }

    public static RuleTerms with(int windowDays, boolean finalSale, boolean hygiene, boolean manual) {
        return new RuleTerms(
                windowDays,
                14,
                finalSale,
                hygiene,
                manual,
                30,
                List.of(new CurrencyAmount("USD", new BigDecimal("500"))),
                List.of(),
                List.of(),
                List.of(
                        ReturnReason.DEFECTIVE,
                        ReturnReason.DAMAGED,
                        ReturnReason.WRONG_ITEM,
                        ReturnReason.NOT_AS_DESCRIBED,
                        ReturnReason.MISSING_ITEM),
                new BigDecimal("0.1000"),
                new BigDecimal("0.0500"),
                factors("1", "0.9", "0.75", "0.5", "0.25", "0"),
                List.of());
    }

    /** One for each grade, from A on. */
    public static List<GradeFactor> factors(String... factors) {
        var grades = ConditionGrade.values();
        return IntStream.range(0, factors.length)
                .mapToObj(i -> new GradeFactor(grades[i], new BigDecimal(factors[i])))
                .toList();
    }
}
