package com.quenty.microcredit.scores;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

record ScoreExplanation(
        @Schema(example = "SCORE-01KAMQ9M2E7N4C8VRB5T1W3XYZ")
        String scoreId,

        @Schema(description = "As it was calculated.", example = "725")
        int score,

        @Schema(description = "Version of the rules that it was calculated by.", example = "2026.1")
        String scoreVersion,

        @Schema(description = "Recalculated now from the stored inputs.", example = "725")
        int recomputedScore,

        @Schema(
                description = "Version of the rules for the recalculation; the two scores are equal if the versions"
                        + " are.",
                example = "2026.1")
        String recomputedVersion,

        ScoreInputs inputs,

        @Schema(description = "The exact marks of the recalculated score.")
        List<Part> components,

        List<ScoreFactor> factors)
        implements Versioned {

    record Part(
            ScoreComponent component,

            @Schema(description = "Percent of the score.", example = "35")
            int weight,

            @Schema(description = "0 to 100.", example = "84.75")
            BigDecimal mark,

            @Schema(description = "Points that it adds to 300.", example = "163.1438")
            BigDecimal points) {}

    private static final BigDecimal RANGE = BigDecimal.valueOf(ScoreCalculator.HIGHEST - ScoreCalculator.LOWEST);

    static ScoreExplanation of(CreditScore taken) {
        var again = ScoreCalculator.score(taken.inputs());
        return new ScoreExplanation(
                taken.scoreId(),
                taken.score(),
                taken.scoreVersion(),
                again.value(),
                again.version(),
                taken.inputs(),
                Arrays.stream(ScoreComponent.values())
                        .map(component -> part(component, again.components().getOrDefault(component, BigDecimal.ZERO)))
                        .toList(),
                again.factors());
    }

    private static Part part(ScoreComponent component, BigDecimal mark) {
        var points = RANGE.multiply(mark)
                .multiply(BigDecimal.valueOf(component.weight()))
                .movePointLeft(4);
        return new Part(component, component.weight(), mark, points);
    }

    /** Never changed. */
    @Override
    public long version() {
        return 0;
    }
}
