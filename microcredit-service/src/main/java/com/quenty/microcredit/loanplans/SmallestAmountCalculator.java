package com.quenty.microcredit.loanplans;

import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.schedules.InstalmentMultiple;
import com.quenty.microcredit.schedules.RoundingLoss;
import com.quenty.microcredit.schedules.Schedule;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Amounts too small to be repaid in so many instalments: rounded to the currency's decimals, an instalment asks for nothing,
 * the plan ends before its term, or no interest is left of a rate that is not 0; or all instalments are smaller than the
 * multiple that they are rounded to. Pure.
 *
 * <p>A plan of the same terms for an amount so large that rounding doesn't matter shows which instalments ask for nothing by
 * these terms (grace, a rate of 0).
 */
final class SmallestAmountCalculator {

    /** Large enough that rounding to the unit leaves each of 600 rows more than nothing, at a rate of 0.0001 too. */
    private static final BigInteger LARGE_UNITS = BigInteger.TEN.pow(12);

    /** Amounts that are tried one after the other before the search goes on in steps of a hundredth. */
    private static final int TRIED_ONE_BY_ONE = 1_000;

    private final LoanProduct product;
    private final LoanFigures wished;
    private final int count;
    private final LocalDate day;
    private final int decimals;
    private final List<Instalment> large;
    private final boolean bearing;

    /** @param count of instalments, within the limits of the product */
    SmallestAmountCalculator(LoanProduct product, LoanFigures wished, int count, LocalDate day) {
        this.product = product;
        this.wished = wished;
        this.count = count;
        this.day = day;
        this.decimals = Money.decimals(product.currency());
        var measure = schedule(new BigDecimal(LARGE_UNITS, decimals));
        this.large = measure.instalments();
        this.bearing = measure.interest().signum() > 0;
    }

    private Schedule schedule(BigDecimal amount) {
        return Schedule.of(product.terms(amount, wished.annualRate(), count, wished.firstDueDate()), day);
    }

    /** The way in which rounding spoils the plan; empty if it does not. */
    Optional<String> fault(Schedule schedule) {
        var rows = schedule.instalments();
        var multiple = InstalmentMultiple.fault(schedule.terms(), day);
        if (multiple.isPresent()) {
            return multiple.map(fault -> "its " + fault);
        }
        if (bearing && schedule.interest().signum() == 0) {
            return Optional.of("its interest would round to nothing");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i < large.size() && RoundingLoss.isLost(large.get(i), rows.get(i))) {
                return Optional.of("its instalments would round to nothing");
            }
        }
        // A product that rounds instalments to a multiple ends earlier or later by its own wish.
        return rows.size() < count && product.rules().instalmentMultiple() == null
                ? Optional.of("its rounded instalments would end after %d of %d".formatted(rows.size(), count))
                : Optional.empty();
    }

    /** The smallest amount above the one wished for, up to the product's largest, that has no such fault. */
    Optional<BigDecimal> smallest() {
        var last = units(product.amount().max());
        var from = bearingFrom(units(wished.amount()), last);
        for (int tried = 0; from.compareTo(last) <= 0; tried++) {
            var amount = new BigDecimal(from, decimals);
            if (fault(schedule(amount)).isEmpty()) {
                return Optional.of(amount);
            }
            var step = tried < TRIED_ONE_BY_ONE ? BigInteger.ONE : from.divide(BigInteger.valueOf(100));
            from = from.add(step.max(BigInteger.ONE));
        }
        return Optional.empty();
    }

    /** Instalments and interest grow with the amount, so that the least with enough of both is found by halving. */
    private BigInteger bearingFrom(BigInteger wish, BigInteger last) {
        var none = wish;
        var some = last;
        if (bears(none) || !bears(some)) {
            return wish;
        }
        while (some.subtract(none).compareTo(BigInteger.ONE) > 0) {
            var middle = none.add(some).shiftRight(1);
            if (bears(middle)) {
                some = middle;
            } else {
                none = middle;
            }
        }
        return some;
    }

    private boolean bears(BigInteger units) {
        var schedule = schedule(new BigDecimal(units, decimals));
        return (!bearing || schedule.interest().signum() > 0)
                && InstalmentMultiple.fault(schedule.terms(), day).isEmpty();
    }

    private BigInteger units(BigDecimal amount) {
        return amount.movePointRight(decimals).toBigInteger();
    }
}
