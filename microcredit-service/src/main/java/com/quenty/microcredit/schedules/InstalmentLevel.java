package com.quenty.microcredit.schedules;

import static com.quenty.microcredit.schedules.RepaymentCalendar.later;

import com.quenty.microcredit.schedules.RepaymentHistory.PlanChange;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The amount that all rows from one on share: the equal instalment, or the equal principal, in the agreed multiples.
 */
final class InstalmentLevel {

    private final LoanTerms terms;
    private final RepaymentHistory history;
    private final RepaymentCalendar calendar;

    InstalmentLevel(LoanTerms terms, RepaymentHistory history, RepaymentCalendar calendar) {
        this.terms = terms;
        this.history = history;
        this.calendar = calendar;
    }

    /** A part of a row's period in which one rate holds. */
    private record Span(LocalDate from, LocalDate to, BigDecimal annualRate, YearFraction time) {

        BigDecimal rate() {
            return annualRate
                    .multiply(new BigDecimal(time.numerator()))
                    .divide(new BigDecimal(time.denominator()), Annuity.PRECISION);
        }
    }

    /** @param count number of the last row */
    BigDecimal equalInstalment(int from, int count, BigDecimal balance) {
        if (terms.rules().formula() == InstalmentFormula.NOMINAL_PERIODS) {
            return inMultiples(nominal(from, count, balance));
        }
        var periods = new ArrayList<List<Span>>();
        // The last row repays what is left, also in a plan that a reschedule ends within its grace.
        int first = Math.min(count, Math.max(from, terms.rules().grace().principal() + 1));
        for (int row = first; row <= count; row++) {
            periods.add(row <= terms.rules().grace().interestFree() ? List.of() : spans(row, from));
        }
        return actual(balance, periods);
    }

    private BigDecimal actual(BigDecimal balance, List<List<Span>> periods) {
        var rates = periods.stream()
                .map(spans -> spans.stream().map(Span::rate).reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        var instalment = smoothed(inMultiples(Annuity.byPeriods(balance, rates)), balance, periods);
        // Interest of a long or dear period alone may be more: that row repays nothing, and the others share the rest.
        return periods.size() > 1 && interest(balance, periods.getFirst()).compareTo(instalment) > 0
                ? actual(balance, periods.subList(1, periods.size()))
                : instalment;
    }

    /** The period in which the rate changes is worth a part of the old rate and a part of the new one. */
    private BigDecimal nominal(int from, int count, BigDecimal balance) {
        int rows = principalRows(from, count);
        var first = spans(from, from);
        if (first.size() == 1 || from <= terms.rules().grace().principal()) {
            return Annuity.nominal(balance, rateFrom(from), terms.rules(), rows);
        }
        long days = RepaymentCalendar.days(calendar.from(from), calendar.due(from));
        var rates = new ArrayList<BigDecimal>();
        rates.add(first.stream()
                .map(span -> Annuity.portion(
                        Annuity.periodRate(span.annualRate(), terms.rules()),
                        RepaymentCalendar.days(span.from(), span.to()),
                        days))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        rates.addAll(Collections.nCopies(rows - 1, Annuity.periodRate(rateFrom(from), terms.rules())));
        return Annuity.byPeriods(balance, rates);
    }

    /** The period of the row by the rates that are known when the row {@code from} is levelled. */
    private List<Span> spans(int row, int from) {
        if (row > from) {
            return List.of(span(row, calendar.from(row), calendar.due(row), rateFrom(from)));
        }
        var marks = new TreeSet<LocalDate>();
        history.changes().stream()
                .filter(change -> change.annualRate() != null)
                .map(PlanChange::effective)
                .filter(day -> day.isAfter(calendar.from(row)) && day.isBefore(calendar.due(row)))
                .forEach(marks::add);
        marks.add(calendar.due(row));
        var spans = new ArrayList<Span>();
        var begin = calendar.from(row);
        for (var end : marks) {
            spans.add(span(row, begin, end, Rates.at(terms, history, begin)));
            begin = end;
        }
        return spans;
    }

    private Span span(int row, LocalDate from, LocalDate to, BigDecimal rate) {
        return new Span(from, to, rate, calendar.between(row, from, to));
    }

    /** Not yet in multiples. */
    BigDecimal equalPrincipal(int from, int count, BigDecimal balance) {
        return Annuity.share(balance, principalRows(from, count));
    }

    /** The rate when the row's period begins, or after the latest change before its due date. */
    BigDecimal rateFrom(int row) {
        var due = calendar.due(row);
        var latestChange = history.changes().stream()
                .map(PlanChange::effective)
                .filter(due::isAfter)
                .max(Comparator.naturalOrder())
                .orElse(calendar.from(1));
        return Rates.at(terms, history, later(calendar.from(row), latestChange));
    }

    /** Spreads the difference of the last row over all, if that makes it smaller. */
    private BigDecimal smoothed(BigDecimal instalment, BigDecimal balance, List<List<Span>> periods) {
        int rows = periods.size();
        var difference = lastOf(instalment, balance, periods).subtract(instalment);
        boolean worthIt = difference.abs().movePointRight(2).compareTo(BigDecimal.valueOf(rows / 2)) > 0;
        if (rows < 2 || !worthIt) {
            return instalment;
        }
        var tried = inMultiples(instalment.add(Annuity.share(difference, rows)));
        var remaining = lastOf(tried, balance, periods).subtract(tried);
        return remaining.abs().compareTo(difference.abs()) < 0 ? tried : instalment;
    }

    private BigDecimal lastOf(BigDecimal instalment, BigDecimal balance, List<List<Span>> periods) {
        var left = balance;
        var interest = terms.zero();
        for (int i = 0; i < periods.size(); i++) {
            interest = interest(left, periods.get(i));
            if (i < periods.size() - 1) {
                left = left.subtract(
                        instalment.subtract(interest).max(terms.zero()).min(left));
            }
        }
        return left.add(interest);
    }

    private BigDecimal interest(BigDecimal balance, List<Span> spans) {
        var interest = ExactInterest.ZERO;
        for (var span : spans) {
            interest = interest.plus(balance, span.annualRate(), span.time());
        }
        return interest.rounded(terms.decimals());
    }

    /** Rows from this one on that repay principal. */
    private int principalRows(int from, int count) {
        return Math.max(1, count - Math.max(from - 1, terms.rules().grace().principal()));
    }

    BigDecimal inMultiples(BigDecimal exact) {
        var multiple = terms.rules().instalmentMultiple();
        return multiple == null ? terms.rounded(exact) : terms.rounded(Annuity.toMultiple(exact, multiple));
    }
}
