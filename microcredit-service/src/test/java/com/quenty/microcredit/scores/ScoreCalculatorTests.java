package com.quenty.microcredit.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCalculatorTests {

    @Test
    void theWeightedMarksAreStretchedOver300To850() {
        // 85 x 35 % + 78 x 30 % + 72 x 15 % + 68 x 10 % + 75 x 10 % = 78.25, and 300 + 5.5 x 78.25 = 730.375
        var marks = Map.of(
                ScoreComponent.PAYMENT_HISTORY, BigDecimal.valueOf(85),
                ScoreComponent.AMOUNTS_OWED, BigDecimal.valueOf(78),
                ScoreComponent.HISTORY_LENGTH, BigDecimal.valueOf(72),
                ScoreComponent.NEW_CREDIT, BigDecimal.valueOf(68),
                ScoreComponent.CREDIT_MIX, BigDecimal.valueOf(75));

        assertThat(ScoreCalculator.stretch(marks)).isEqualTo(730);
    }

    @Test
    void theWeightsAreWhole() {
        int sum = 0;
        for (var component : ScoreComponent.values()) {
            sum += component.weight();
        }

        assertThat(sum).isEqualTo(100);
    }

    @Test
    void theBestPossibleCustomerHas850() {
        var best = new ScoreInputs(
                60, 0, 0, 0, 0, 0, money("3000"), money("100"), money("9000"), money("0"), 72, 0, 0, 3, 12, 0);

        var score = ScoreCalculator.score(best);

        assertThat(score.value()).isEqualTo(850);
        assertThat(score.category()).isEqualTo(RiskCategory.LOW);
        assertThat(score.defaultProbability()).isEqualByComparingTo("0.005");
        assertThat(score.recommendedLimit()).isEqualByComparingTo("30000");
        assertThat(score.negative()).isEmpty();
        assertThat(score.suggestions()).isEmpty();
        assertThat(score.positive()).hasSize(5);
    }

    @Test
    void theWorstPossibleCustomerHasLittleMoreThan300() {
        var worst = new ScoreInputs(
                0, 0, 0, 0, 12, 2, money("1000"), money("900"), money("9000"), money("9000"), 0, 6, 3, 0, 0, 0);

        var score = ScoreCalculator.score(worst);

        assertThat(score.value()).isBetween(300, 345);
        assertThat(score.category()).isEqualTo(RiskCategory.VERY_HIGH);
        assertThat(score.recommendedLimit()).isEqualByComparingTo("0");
        assertThat(score.negative()).extracting(ScoreFactor::code).startsWith("loan_written_off", "debts_heavy");
        assertThat(score.suggestions()).hasSameSizeAs(score.negative());
    }

    @Test
    void aNewCustomerStandsInTheMiddle() {
        var unknown =
                new ScoreInputs(0, 0, 0, 0, 0, 0, money("0"), money("0"), money("0"), money("0"), 0, 0, 0, 0, 0, 0);

        assertThat(ScoreCalculator.score(unknown).value()).isBetween(550, 650);
    }

    @Test
    void theSameInputsGiveTheSameScore() {
        var inputs = any(new Random(7));

        assertThat(ScoreCalculator.score(inputs)).isEqualTo(ScoreCalculator.score(inputs));
    }

    @RepeatedTest(200)
    void everyScoreIsInRangeAndItsFactorsExplainIt(RepetitionInfo repetition) {
        var score = ScoreCalculator.score(any(new Random(repetition.getCurrentRepetition())));

        assertThat(score.value()).isBetween(300, 850);
        assertThat(score.components().values())
                .allSatisfy(mark -> assertThat(mark).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
        int explained =
                575 + score.factors().stream().mapToInt(ScoreFactor::points).sum();
        // Each of the five is rounded for itself.
        assertThat(Math.abs(score.value() - explained)).isLessThanOrEqualTo(3);
    }

    @RepeatedTest(100)
    void oneMoreLateInstalmentNeverLiftsAScore(RepetitionInfo repetition) {
        var in = any(new Random(repetition.getCurrentRepetition()));
        var later = new ScoreInputs(
                in.onTime(),
                in.late1To30(),
                in.late31To60(),
                in.late61To90(),
                in.lateOver90() + 1,
                in.writtenOff(),
                in.monthlyIncome(),
                in.monthlyDebtService(),
                in.lent(),
                in.outstanding(),
                in.historyMonths(),
                in.recentApplications(),
                in.recentLoans(),
                in.paidOff(),
                in.completedOrders(),
                in.cancelledOrders());

        assertThat(ScoreCalculator.score(later).value())
                .isLessThanOrEqualTo(ScoreCalculator.score(in).value());
    }

    @ParameterizedTest
    @CsvSource({
        "300, 0.8000",
        "500, 0.4500",
        "549, 0.3030",
        "550, 0.3000",
        "700, 0.0500",
        "725, 0.0350",
        "749, 0.0206",
        "750, 0.0200",
        "850, 0.0050"
    })
    void theProbabilityOfDefaultFallsWithTheScore(int score, BigDecimal expected) {
        assertThat(ScoreCalculator.defaultProbability(score)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"850, LOW", "750, LOW", "749, MEDIUM", "650, MEDIUM", "649, HIGH", "550, HIGH", "549, VERY_HIGH"})
    void theCategoryFollowsTheScore(int score, RiskCategory category) {
        assertThat(RiskCategory.of(score)).isEqualTo(category);
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> new ScoreInputs(
                        -1, 0, 0, 0, 0, 0, money("0"), money("0"), money("0"), money("0"), 0, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ScoreInputs any(Random random) {
        return new ScoreInputs(
                random.nextInt(40),
                random.nextInt(6),
                random.nextInt(3),
                random.nextInt(2),
                random.nextInt(2),
                random.nextInt(8) == 0 ? 1 : 0,
                BigDecimal.valueOf(random.nextInt(500_000), 2),
                BigDecimal.valueOf(random.nextInt(200_000), 2),
                BigDecimal.valueOf(random.nextInt(2_000_000), 2),
                BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                random.nextInt(90),
                random.nextInt(6),
                random.nextInt(3),
                random.nextInt(4),
                random.nextInt(20),
                random.nextInt(6));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
