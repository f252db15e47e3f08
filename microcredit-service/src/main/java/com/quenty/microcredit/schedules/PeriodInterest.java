package com.quenty.microcredit.schedules;

import static com.quenty.microcredit.schedules.RepaymentCalendar.later;

import com.quenty.microcredit.schedules.RepaymentHistory.Paid;
import com.quenty.microcredit.schedules.RepaymentHistory.PlanChange;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Interest that arises in the period of a row, on a declining balance. With recalculation it follows, until
 * {@code asOf}, the principal that was really owed day by day.
 */
final class PeriodInterest {

    private final LoanTerms terms;
    private final BigDecimal lent;
    private final RepaymentHistory history;
    private final RowPayments payments;
    private final RepaymentCalendar calendar;
    private final LocalDate asOf;
    private final boolean recalculates;

    PeriodInterest(
            LoanTerms terms,
            BigDecimal lent,
            RepaymentHistory history,
            RowPayments payments,
            RepaymentCalendar calendar,
            LocalDate asOf) {
        this.terms = terms;
        this.lent = lent;
        this.history = history;
        this.payments = payments;
        this.calendar = calendar;
        this.asOf = asOf;
        this.recalculates = terms.rules().interestRecalculation();
    }

    /** @param balance owed by the plan when the period begins */
    BigDecimal of(int row, BigDecimal balance) {
        return between(row, calendar.from(row), calendar.due(row), balance);
    }

    /** The part that arises from this day on, rounded by itself. */
    BigDecimal from(LocalDate day, int row, BigDecimal balance) {
        return between(row, later(calendar.from(row), day), calendar.due(row), balance);
    }

    /** Interest of the current period that has arisen before {@code asOf}. */
    BigDecimal accrued(int row, BigDecimal balance) {
        return between(row, calendar.from(row), asOf, balance);
    }

    private BigDecimal between(int row, LocalDate from, LocalDate until, BigDecimal balance) {
        if (row <= terms.rules().grace().interestFree()) {
            return terms.zero();
        }
        var interest = terms.zero();
        var exact = ExactInterest.ZERO;
        var marks = new ArrayList<>(marks(from, until));
        for (int i = 1; i < marks.size(); i++) {
            var begin = marks.get(i - 1);
            var end = marks.get(i);
            var owed = owedFrom(row, begin, balance);
            var rate = Rates.at(terms, history, begin);
            exact = exact.plus(owed, rate, calendar.between(row, begin, end));
            boolean goesOn = i + 1 < marks.size() && owed.compareTo(owedFrom(row, end, balance)) == 0;
            if (roundsEachSpan() && !goesOn) {
                interest = interest.add(exact.rounded(terms.decimals()));
                exact = ExactInterest.ZERO;
            }
        }
        return interest.add(exact.rounded(terms.decimals()));
    }

    /**
     * By nominal periods, every span of unchanged debt is a posting in cents, at whatever rates; by actual periods a
     * row's interest is rounded once.
     */
    private boolean roundsEachSpan() {
        return terms.rules().formula() == InstalmentFormula.NOMINAL_PERIODS;
    }

    /** The days in between on which balance or rate change, with both ends. */
    private TreeSet<LocalDate> marks(LocalDate from, LocalDate until) {
        var marks = new TreeSet<LocalDate>();
        Predicate<LocalDate> inside = day -> day.isAfter(from) && day.isBefore(until);
        if (recalculates) {
            history.principal().stream().map(Paid::on).filter(inside).forEach(marks::add);
            if (inside.test(asOf)) {
                marks.add(asOf);
            }
        }
        history.changes().stream().map(PlanChange::effective).filter(inside).forEach(marks::add);
        marks.add(from);
        marks.add(later(from, until));
        return marks;
    }

    private BigDecimal owedFrom(int row, LocalDate day, BigDecimal balance) {
        if (!recalculates) {
            return balance;
        }
        return day.isBefore(asOf) ? actuallyOwed(day) : balance.subtract(payments.principal(row));
    }

    private BigDecimal actuallyOwed(LocalDate day) {
        return history.principal().stream()
                .filter(paid -> !paid.on().isAfter(day))
                .map(Paid::amount)
                .reduce(lent, BigDecimal::subtract);
    }
}
