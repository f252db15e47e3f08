package com.quenty.microcredit.schedules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The annual percentage rate by the actuarial method of 12 CFR 1026 Appendix J: the yearly multiple of the rate i of
 * one unit period at which advances and payments are worth the same, where an amount t full units and a fraction f away
 * is worth amount / ((1 + f i) (1 + i)^t).
 *
 * @param percent a year, with 4 decimals
 * @param unitPeriod the unit that was used
 */
public record AnnualPercentageRate(BigDecimal percent, UnitPeriod unitPeriod) {

    private static final int DECIMALS = 4;
    private static final int MAX_ROUNDS = 500;
    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal CLOSE_ENOUGH = new BigDecimal("1E-16");
    private static final BigDecimal LOWEST = new BigDecimal("-0.99");
    private static final BigDecimal HIGHEST = new BigDecimal("1E9");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An amount, and how far it is from the first advance; payments are negative. */
    private record Term(BigDecimal amount, int full, BigDecimal fraction) {}

    /** @throws ScheduleProblems.NoAnnualRate when no rate makes the two sides equal */
    public static AnnualPercentageRate of(List<CashFlow> advances, List<CashFlow> payments) {
        var days = Stream.concat(advances.stream(), payments.stream())
                .map(CashFlow::on)
                .distinct()
                .sorted()
                .toList();
        if (days.size() < 2) {
            throw new ScheduleProblems.NoAnnualRate("money that comes back on the day it went out has no annual rate");
        }
        return of(advances, payments, UnitPeriod.mostCommon(days));
    }

    /** @throws ScheduleProblems.NoAnnualRate when no rate makes the two sides equal */
    public static AnnualPercentageRate of(List<CashFlow> advances, List<CashFlow> payments, UnitPeriod unit) {
        var start = advances.stream()
                .map(CashFlow::on)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new ScheduleProblems.NoAnnualRate("nothing was advanced"));
        int anchorDay = payments.stream()
                .map(CashFlow::on)
                .mapToInt(LocalDate::getDayOfMonth)
                .max()
                .orElseThrow(() -> new ScheduleProblems.NoAnnualRate("nothing is paid back"));
        var terms = new ArrayList<Term>();
        advances.forEach(advance -> terms.add(term(start, advance.on(), advance.amount(), unit, anchorDay)));
        payments.forEach(
                payment -> terms.add(term(start, payment.on(), payment.amount().negate(), unit, anchorDay)));
        var rate = solve(terms);
        var percent = rate.multiply(unit.perYear(), PRECISION).multiply(HUNDRED);
        return new AnnualPercentageRate(percent.setScale(DECIMALS, RoundingMode.HALF_EVEN), unit);
    }

    private static Term term(LocalDate start, LocalDate on, BigDecimal amount, UnitPeriod unit, int anchorDay) {
        var elapsed = unit.between(start, on, anchorDay);
        return new Term(amount, elapsed.full(), elapsed.fraction());
    }

    /** As published, with two decimals. */
    public BigDecimal disclosed() {
        return percent.setScale(2, RoundingMode.HALF_EVEN);
    }

    /**
     * Newton's steps, kept inside a bracket that shrinks with each: where a step would leave it, the bracket is halved
     * instead. So it ends for every transaction that has a solution.
     */
    private static BigDecimal solve(List<Term> terms) {
        var low = LOWEST;
        var high = BigDecimal.ONE;
        while (worth(terms, high).signum() < 0) {
            low = high;
            high = high.multiply(TWO);
            if (high.compareTo(HIGHEST) > 0) {
                throw new ScheduleProblems.NoAnnualRate("the payments outweigh the advances at any rate");
            }
        }
        if (worth(terms, low).signum() > 0) {
            throw new ScheduleProblems.NoAnnualRate("the payments never make up for the advances");
        }
        var rate = low.signum() < 0 && worth(terms, BigDecimal.ZERO).signum() < 0
                ? new BigDecimal("0.01")
                : middle(low, high);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var value = worth(terms, rate);
            if (value.signum() == 0) {
                return rate;
            }
            if (value.signum() < 0) {
                low = rate;
            } else {
                high = rate;
            }
            var slope = slope(terms, rate);
            var next = slope.signum() > 0 ? rate.subtract(value.divide(slope, PRECISION)) : middle(low, high);
            if (next.compareTo(low) <= 0 || next.compareTo(high) >= 0) {
                next = middle(low, high);
            }
            if (next.subtract(rate).abs().compareTo(CLOSE_ENOUGH) < 0) {
                return next;
            }
            rate = next;
        }
        throw new ScheduleProblems.NoAnnualRate("no rate was found");
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(TWO, PRECISION);
    }

    /** Advances less payments, as they are worth on the first day. */
    private static BigDecimal worth(List<Term> terms, BigDecimal rate) {
        return terms.stream().map(term -> discounted(term, rate)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal discounted(Term term, BigDecimal rate) {
        var growth = BigDecimal.ONE.add(rate).pow(term.full(), PRECISION);
        return term.amount()
                .divide(BigDecimal.ONE.add(term.fraction().multiply(rate)).multiply(growth), PRECISION);
    }

    private static BigDecimal slope(List<Term> terms, BigDecimal rate) {
        var onePlus = BigDecimal.ONE.add(rate);
        return terms.stream()
                .map(term -> {
                    var byUnits = BigDecimal.valueOf(term.full()).divide(onePlus, PRECISION);
                    var byFraction = term.fraction()
                            .divide(BigDecimal.ONE.add(term.fraction().multiply(rate)), PRECISION);
                    return discounted(term, rate).negate().multiply(byUnits.add(byFraction), PRECISION);
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
