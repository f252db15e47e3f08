package com.quenty.microcredit.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A score with everything that explains it.
 *
 * @param version of the rules; scores of different versions are not compared
 * @param value 300 to 850
 * @param components each 0 to 100
 * @param defaultProbability within a year, as a fraction with four decimals
 * @param recommendedLimit for further loans, beyond what is owed already
 */
public record Score(
        String version,
        int value,
        Map<ScoreComponent, BigDecimal> components,
        RiskCategory category,
        BigDecimal defaultProbability,
        BigDecimal recommendedLimit,
        List<ScoreFactor> factors) {

    public Score {
        components = Map.copyOf(components);
        factors = List.copyOf(factors);
    }

    public List<ScoreFactor> positive() {
        return factors.stream().filter(ScoreFactor::positive).toList();
    }

    public List<ScoreFactor> negative() {
        return factors.stream().filter(factor -> factor.points() < 0).toList();
    }

    public List<String> suggestions() {
        return factors.stream()
                .map(ScoreFactor::suggestion)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
