package com.quenty.microcredit.schedules;

import static com.quenty.microcredit.schedules.RepaymentCalendar.later;

import com.quenty.microcredit.schedules.RepaymentHistory.PlanChange;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** @param count number of the last row */
    BigDecimal equalInstalment(int from, int count, BigDecimal balance) {
        var rate = rateFrom(from);
        if (terms.rules().formula() == InstalmentFormula.NOMINAL_PERIODS) {
            return inMultiples(Annuity.nominal(balance, rate, terms.rules(), principalRows(from, count)));
        }
        var times = new ArrayList<YearFraction>();
        for (int row = Math.max(from, terms.rules().grace().principal() + 1); row <= count; row++) {
            times.add(row <= terms.rules().grace().interestFree() ? YearFraction.ZERO : calendar.fullPeriod(row));
        }
        return smoothed(inMultiples(Annuity.actual(balance, rate, times)), balance, rate, times);
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
    private BigDecimal smoothed(BigDecimal instalment, BigDecimal balance, BigDecimal rate, List<YearFraction> times) {
        int rows = times.size();
        var difference = lastOf(instalment, balance, rate, times).subtract(instalment);
        boolean worthIt = difference.abs().movePointRight(2).compareTo(BigDecimal.valueOf(rows / 2)) > 0;
        if (rows < 2 || !worthIt) {
            return instalment;
        }
        var tried = inMultiples(instalment.add(Annuity.share(difference, rows)));
        var remaining = lastOf(tried, balance, rate, times).subtract(tried);
        return remaining.abs().compareTo(difference.abs()) < 0 ? tried : instalment;
    }

    private BigDecimal lastOf(BigDecimal instalment, BigDecimal balance, BigDecimal rate, List<YearFraction> times) {
        var left = balance;
        var interest = terms.zero();
        for (int i = 0; i < times.size(); i++) {
            interest = ExactInterest.ZERO.plus(left, rate, times.get(i)).rounded(terms.decimals());
            if (i < times.size() - 1) {
                left = left.subtract(
                        instalment.subtract(interest).max(terms.zero()).min(left));
            }
        }
        return left.add(interest);
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
