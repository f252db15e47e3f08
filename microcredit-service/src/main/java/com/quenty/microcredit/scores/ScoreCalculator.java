package com.quenty.microcredit.scores;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Calculates a score: equal inputs give equal scores. Each component is a mark from 0 to 100; the weighted mark is scaled to
 * 300 to 850.
 */
public final class ScoreCalculator {

    public static final String VERSION = "2026.1";

    static final int LOWEST = 300;
    static final int HIGHEST = 850;

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final int MARK_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MIDDLING = BigDecimal.valueOf(50);
    private static final BigDecimal FULL_MARK = HUNDRED;
    private static final BigDecimal NO_MARK = BigDecimal.ZERO;

    /** Value of an instalment by days late: on time, 1-30, 31-60, 61-90, over 90. */
    private static final List<BigDecimal> BY_LATENESS = List.of(
            BigDecimal.ONE, new BigDecimal("0.6"), new BigDecimal("0.3"), new BigDecimal("0.1"), BigDecimal.ZERO);

    private static final BigDecimal PER_WRITE_OFF = BigDecimal.valueOf(40);
    private static final BigDecimal DEBT_SERVICE_AT_EASE = new BigDecimal("0.10");
    private static final BigDecimal DEBT_SERVICE_UNBEARABLE = new BigDecimal("0.80");
    private static final BigDecimal SHARE_OF_DEBT_SERVICE = new BigDecimal("0.7");
    private static final BigDecimal SHARE_OF_UTILISATION = new BigDecimal("0.3");
    private static final int FULL_HISTORY_MONTHS = 60;

    /** Score and probability of default within a year; linear between two points. */
    private static final List<Point> DEFAULTS = List.of(
            new Point(300, "0.8000"),
            new Point(500, "0.4500"),
            new Point(550, "0.3000"),
            new Point(600, "0.1800"),
            new Point(650, "0.1000"),
            new Point(700, "0.0500"),
            new Point(750, "0.0200"),
            new Point(800, "0.0100"),
            new Point(850, "0.0050"));

    /** Score, and the number of monthly incomes that a customer may owe from it on. */
    private static final List<Point> LIMITS = List.of(
            new Point(750, "10"), new Point(700, "8"), new Point(650, "5"), new Point(600, "3"), new Point(550, "1"));

    private record Point(int score, BigDecimal value) {
        Point(int score, String value) {
            this(score, new BigDecimal(value));
        }
    }

    private ScoreCalculator() {}

    public static Score score(ScoreInputs inputs) {
        var marks = new EnumMap<ScoreComponent, BigDecimal>(ScoreComponent.class);
        marks.put(ScoreComponent.PAYMENT_HISTORY, paymentHistory(inputs));
        marks.put(ScoreComponent.AMOUNTS_OWED, amountsOwed(inputs));
        marks.put(ScoreComponent.HISTORY_LENGTH, historyLength(inputs));
        marks.put(ScoreComponent.NEW_CREDIT, newCredit(inputs));
        marks.put(ScoreComponent.CREDIT_MIX, creditMix(inputs));
        int value = stretch(marks);
        return new Score(
                VERSION,
                value,
                marks,
                RiskCategory.of(value),
                defaultProbability(value),
                limit(value, inputs),
                factors(marks, inputs));
    }

    /** Marks from 0 to 100 by component, weighted, on the scale of 300 to 850; rounded half even. */
    static int stretch(Map<ScoreComponent, BigDecimal> marks) {
        var weighted = marks.entrySet().stream()
                .map(entry -> entry.getValue()
                        .multiply(BigDecimal.valueOf(entry.getKey().weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(2);
        return BigDecimal.valueOf(HIGHEST - LOWEST)
                .multiply(weighted)
                .movePointLeft(2)
                .add(BigDecimal.valueOf(LOWEST))
                .setScale(0, HALF_EVEN)
                .intValueExact();
    }

    private static BigDecimal paymentHistory(ScoreInputs in) {
        var taken = PER_WRITE_OFF.multiply(BigDecimal.valueOf(in.writtenOff()));
        if (in.instalments() == 0) {
            // Without loans, completed orders count a little.
            return mark(MIDDLING.add(BigDecimal.valueOf(2L * Math.min(in.completedOrders(), 10)))
                    .subtract(taken));
        }
        var counts = List.of(in.onTime(), in.late1To30(), in.late31To60(), in.late61To90(), in.lateOver90());
        var kept = BigDecimal.ZERO;
        for (int i = 0; i < counts.size(); i++) {
            kept = kept.add(BY_LATENESS.get(i).multiply(BigDecimal.valueOf(counts.get(i))));
        }
        return mark(kept.multiply(HUNDRED)
                .divide(BigDecimal.valueOf(in.instalments()), PRECISION)
                .subtract(taken));
    }

    private static BigDecimal amountsOwed(ScoreInputs in) {
        var free = in.lent().signum() == 0
                ? FULL_MARK
                : HUNDRED.subtract(in.outstanding().multiply(HUNDRED).divide(in.lent(), PRECISION));
        return mark(
                debtService(in).multiply(SHARE_OF_DEBT_SERVICE).add(mark(free).multiply(SHARE_OF_UTILISATION)));
    }

    private static BigDecimal debtService(ScoreInputs in) {
        if (in.monthlyIncome().signum() == 0) {
            return in.monthlyDebtService().signum() == 0 ? MIDDLING : NO_MARK;
        }
        var ratio = in.monthlyDebtService().divide(in.monthlyIncome(), PRECISION);
        return mark(DEBT_SERVICE_UNBEARABLE
                .subtract(ratio)
                .multiply(HUNDRED)
                .divide(DEBT_SERVICE_UNBEARABLE.subtract(DEBT_SERVICE_AT_EASE), PRECISION));
    }

    private static BigDecimal historyLength(ScoreInputs in) {
        int months = Math.min(in.historyMonths(), FULL_HISTORY_MONTHS);
        return mark(BigDecimal.valueOf(20)
                .add(BigDecimal.valueOf(80L * months).divide(BigDecimal.valueOf(FULL_HISTORY_MONTHS), PRECISION)));
    }

    private static BigDecimal newCredit(ScoreInputs in) {
        return mark(BigDecimal.valueOf(100L - 20L * in.recentApplications() - 10L * in.recentLoans()));
    }

    private static BigDecimal creditMix(ScoreInputs in) {
        int orders = in.completedOrders() + in.cancelledOrders();
        var unreliable = orders == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(30L * in.cancelledOrders()).divide(BigDecimal.valueOf(orders), PRECISION);
        return mark(BigDecimal.valueOf(40L + 15L * Math.min(in.paidOff(), 2) + 3L * Math.min(in.completedOrders(), 10))
                .subtract(unreliable));
    }

    private static BigDecimal mark(BigDecimal value) {
        return value.max(NO_MARK).min(FULL_MARK).setScale(MARK_DECIMALS, HALF_EVEN);
    }

    static BigDecimal defaultProbability(int score) {
        var below = DEFAULTS.getFirst();
        for (var above : DEFAULTS) {
            if (score <= above.score()) {
                return score == above.score() ? above.value() : between(below, above, score);
            }
            below = above;
        }
        return below.value();
    }

    private static BigDecimal between(Point below, Point above, int score) {
        return above.value()
                .subtract(below.value())
                .multiply(BigDecimal.valueOf(score - below.score()))
                .divide(BigDecimal.valueOf(above.score() - below.score()), PRECISION)
                .add(below.value())
                .setScale(4, HALF_EVEN);
    }

    private static BigDecimal limit(int score, ScoreInputs in) {
        var incomes = LIMITS.stream()
                .filter(point -> score >= point.score())
                .map(Point::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return in.monthlyIncome()
                .multiply(incomes)
                .subtract(in.outstanding())
                .max(BigDecimal.ZERO)
                .setScale(0, DOWN);
    }

    private static List<ScoreFactor> factors(Map<ScoreComponent, BigDecimal> marks, ScoreInputs in) {
        var factors = new ArrayList<ScoreFactor>();
        marks.forEach((component, mark) -> {
            int points = mark.subtract(MIDDLING)
                    .multiply(BigDecimal.valueOf((long) component.weight() * (HIGHEST - LOWEST)))
                    .movePointLeft(4)
                    .setScale(0, HALF_EVEN)
                    .intValueExact();
            if (points != 0) {
                factors.add(factor(component, points, in));
            }
        });
        factors.sort(Comparator.comparingInt((ScoreFactor factor) -> -Math.abs(factor.points()))
                .thenComparing(ScoreFactor::component));
        return factors;
    }

    private static ScoreFactor factor(ScoreComponent component, int points, ScoreInputs in) {
        boolean good = points > 0;
        return switch (component) {
            case PAYMENT_HISTORY ->
                good
                        ? new ScoreFactor(component, "paid_in_time", points, "")
                        : new ScoreFactor(
                                component,
                                in.writtenOff() > 0 ? "loan_written_off" : "paid_late",
                                points,
                                "Pay the next instalments by their due dates.");
            case AMOUNTS_OWED ->
                good
                        ? new ScoreFactor(component, "debts_bearable", points, "")
                        : new ScoreFactor(
                                component, "debts_heavy", points, "Repay some of what is owed before borrowing more.");
            case HISTORY_LENGTH ->
                good
                        ? new ScoreFactor(component, "long_known", points, "")
                        : new ScoreFactor(component, "short_known", points, "Time helps; keep the account active.");
            case NEW_CREDIT ->
                good
                        ? new ScoreFactor(component, "few_new_applications", points, "")
                        : new ScoreFactor(
                                component, "many_new_applications", points, "Wait a few months between applications.");
            case CREDIT_MIX ->
                good
                        ? new ScoreFactor(component, "reliable_customer", points, "")
                        : new ScoreFactor(
                                component,
                                in.cancelledOrders() > in.completedOrders() ? "orders_cancelled" : "little_experience",
                                points,
                                "Complete orders and repay a small loan in full.");
        };
    }
}
