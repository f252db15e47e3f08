package com.quenty.microcredit.schedules;

import static com.quenty.microcredit.schedules.RepaymentCalendar.later;

import com.quenty.microcredit.schedules.RepaymentHistory.Paid;
import com.quenty.microcredit.schedules.RepaymentHistory.PlanChange;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.InterestType;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PrepaymentMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Walks once over the rows of a loan and says what each asks for.
 *
 * <p>Without recalculation the plan depends on the terms and on reschedules only. With it, interest of the past follows the
 * principal that was really owed day by day, and the plan from {@code asOf} on supposes that what is overdue is paid today
 * and the rest in time. Principal that was repaid in a row's period beyond what the row asks gives way to
 * {@link PrepaymentMode}.
 */
final class Planner {

    private final LoanTerms terms;
    private final BigDecimal lent;
    private final RepaymentHistory history;
    private final List<PlanChange> pending;
    private final LocalDate asOf;
    private final RepaymentCalendar calendar;
    private final boolean recalculates;
    private final boolean equalInstalments;

    private int count;
    private BigDecimal balance;
    /** The equal instalment, or the equal principal. */
    private BigDecimal level;
    /** Interest of earlier rows that is asked later. */
    private BigDecimal carried;
    /** Principal repaid ahead that the coming rows ask less for. */
    private BigDecimal credit;

    private BigDecimal flatInterestLeft;
    private BigDecimal flatInterest;
    private int flatFrom = 1;

    Planner(LoanTerms terms, BigDecimal lent, LocalDate disbursed, RepaymentHistory history, LocalDate asOf) {
        this.terms = terms;
        this.lent = lent;
        this.history = history;
        this.asOf = asOf;
        this.pending = new ArrayList<>(history.changes());
        this.pending.sort(Comparator.comparing(PlanChange::effective));
        this.calendar = new RepaymentCalendar(terms, disbursed);
        this.recalculates = terms.rules().interestRecalculation();
        this.equalInstalments = terms.rules().amortisation() == Amortisation.EQUAL_INSTALMENTS;
        this.count = terms.instalments();
        this.balance = lent;
        this.carried = terms.zero();
        this.credit = terms.zero();
        this.flatInterest = terms.zero();
        this.flatInterestLeft = terms.zero();
        this.level = terms.zero();
    }

    List<Instalment> plan() {
        var rows = new ArrayList<Instalment>();
        relevel(1);
        for (int row = 1;
                row <= count && (balance.signum() > 0 || carried.signum() > 0 || row <= lastPaidRow());
                row++) {
            applyChanges(row);
            rows.add(flat() ? flatRow(row) : decliningRow(row));
        }
        return feesAsAgreed(List.copyOf(rows));
    }

    /** A fee by the instalment is the one of the agreed plan: neither early nor late payment changes it. */
    private List<Instalment> feesAsAgreed(List<Instalment> rows) {
        boolean isAgreed =
                !asOf.isAfter(calendar.from(1)) && history.principal().isEmpty();
        if (!recalculates
                || isAgreed
                || terms.rules().chargesAt(ChargeTime.INSTALMENT).isEmpty()) {
            return rows;
        }
        var agreed = new Planner(terms, lent, calendar.from(1), history.withoutPayments(), calendar.from(1)).plan();
        return rows.stream()
                .map(row -> row.withFees(
                        row.number() <= agreed.size()
                                ? agreed.get(row.number() - 1).fees()
                                : terms.zero()))
                .toList();
    }

    private boolean flat() {
        return terms.rules().interestType() == InterestType.FLAT;
    }

    private void applyChanges(int row) {
        boolean changed = false;
        while (!pending.isEmpty()
                && calendar.due(row).isAfter(pending.getFirst().effective())) {
            var change = pending.removeFirst();
            count = Math.max(Math.max(row, lastPaidRow()), count + change.furtherInstalments());
            if (change.nextDueDate() != null) {
                calendar.moveTo(row, change.nextDueDate());
            }
            changed = true;
        }
        if (changed) {
            credit = terms.zero();
            relevel(row);
        }
    }

    private void relevel(int row) {
        if (flat()) {
            relevelFlat(row);
        } else if (equalInstalments) {
            level = equalInstalment(row);
        } else {
            level = inMultiples(Annuity.share(balance, principalRows(row)));
        }
    }

    // ---- declining balance

    private Instalment decliningRow(int row) {
        var opening = balance;
        var grace = terms.rules().grace();
        var carriedIn = carried;
        var full = interest(row, calendar.due(row)).add(carriedIn);
        var accrued = accrued(row, full, carriedIn);
        var paid = paid(history.interest(), row);
        var prepaid = paid(history.principal(), row);

        var asked = full.max(paid);
        carried = terms.zero();
        if (row <= grace.interestPayment() && row < count) {
            carried = full.subtract(paid).max(terms.zero());
            asked = paid;
        } else if (completedEarly(row, paid, prepaid)) {
            carried = asked.subtract(paid);
            asked = paid;
        }

        var target = row <= grace.principal() ? terms.zero() : target(asked);
        var creditUsed = target.min(credit);
        credit = credit.subtract(creditUsed);
        target = target.subtract(creditUsed);
        var principal = principal(row, target, prepaid);
        balance = balance.subtract(principal);
        if (recalculates && prepaid.compareTo(target) > 0 && row < count) {
            giveWay(row, prepaid.subtract(target));
        }
        if (balance.signum() == 0 && carried.signum() > 0) {
            // Nothing is left to ask it with later.
            asked = asked.add(carried);
            carried = terms.zero();
        }
        return instalment(row, opening, principal, asked, full.max(paid), accrued);
    }

    /** What a later row was already paid, under an earlier plan, no row before it can ask for. */
    private BigDecimal principal(int row, BigDecimal target, BigDecimal paid) {
        if (row == count) {
            return balance;
        }
        var paidAhead = recalculates
                ? terms.zero()
                : history.principal().stream()
                        .filter(each -> each.row() > row)
                        .map(Paid::amount)
                        .reduce(terms.zero(), BigDecimal::add);
        return target.min(balance.subtract(paidAhead)).max(paid).min(balance);
    }

    private int lastPaidRow() {
        return Stream.concat(history.principal().stream(), history.interest().stream())
                .mapToInt(Paid::row)
                .max()
                .orElse(0);
    }

    private BigDecimal target(BigDecimal interest) {
        return equalInstalments ? level.subtract(interest).max(terms.zero()) : level;
    }

    private void giveWay(int row, BigDecimal beyond) {
        switch (terms.rules().prepayment()) {
            case SMALLER_INSTALMENTS -> relevel(row + 1);
            case RESCHEDULE_NEXT -> credit = credit.add(beyond);
            case FEWER_INSTALMENTS -> {}
        }
    }

    /**
     * Who pays a whole instalment early is done with it: the little interest from then to its due date is asked with the
     * next. Plans by nominal periods leave it where it arose.
     */
    private boolean completedEarly(int row, BigDecimal interestPaid, BigDecimal principalPaid) {
        if (!recalculates
                || terms.rules().formula() != InstalmentFormula.ACTUAL_PERIODS
                || row == count
                || principalPaid.signum() == 0) {
            return false;
        }
        var done = equalInstalments ? interestPaid.add(principalPaid) : principalPaid;
        return done.compareTo(level.subtract(credit)) >= 0;
    }

    private BigDecimal accrued(int row, BigDecimal full, BigDecimal carriedIn) {
        if (!asOf.isAfter(calendar.from(row))) {
            return terms.zero();
        }
        return asOf.isBefore(calendar.due(row)) ? interest(row, asOf).add(carriedIn) : full;
    }

    /** Interest that arises in the row's period before {@code until}. */
    private BigDecimal interest(int row, LocalDate until) {
        if (row <= terms.rules().grace().interestFree()) {
            return terms.zero();
        }
        var interest = terms.zero();
        var exact = ExactInterest.ZERO;
        var marks = new ArrayList<>(marks(row, until));
        for (int i = 1; i < marks.size(); i++) {
            var begin = marks.get(i - 1);
            var owed = owedFrom(row, begin);
            var rate = Rates.at(terms, history, begin);
            exact = exact.plus(owed, rate, calendar.between(row, begin, marks.get(i)));
            boolean goesOn = i + 1 < marks.size()
                    && owed.compareTo(owedFrom(row, marks.get(i))) == 0
                    && rate.compareTo(Rates.at(terms, history, marks.get(i))) == 0;
            if (roundsEachSpan() && !goesOn) {
                interest = interest.add(exact.rounded(terms.decimals()));
                exact = ExactInterest.ZERO;
            }
        }
        return interest.add(exact.rounded(terms.decimals()));
    }

    /**
     * By nominal periods, every span of unchanged debt is a posting in cents; by actual periods a row's interest is rounded
     * once.
     */
    private boolean roundsEachSpan() {
        return terms.rules().formula() == InstalmentFormula.NOMINAL_PERIODS;
    }

    /** The days inside the period on which balance or rate change, with its ends. */
    private TreeSet<LocalDate> marks(int row, LocalDate until) {
        var from = calendar.from(row);
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

    private BigDecimal owedFrom(int row, LocalDate day) {
        if (!recalculates) {
            return balance;
        }
        return day.isBefore(asOf) ? actuallyOwed(day) : balance.subtract(paid(history.principal(), row));
    }

    private BigDecimal actuallyOwed(LocalDate day) {
        return history.principal().stream()
                .filter(paid -> !paid.on().isAfter(day))
                .map(Paid::amount)
                .reduce(lent, BigDecimal::subtract);
    }

    /**
     * With recalculation, up to the row's due date: what comes later pays what the row asked, and changes nothing in the plan.
     */
    private BigDecimal paid(List<Paid> payments, int row) {
        var due = calendar.due(row);
        return payments.stream()
                .filter(paid -> paid.row() == row && !(recalculates && paid.on().isAfter(due)))
                .map(Paid::amount)
                .reduce(terms.zero(), BigDecimal::add);
    }

    // ---- the equal instalment

    private BigDecimal equalInstalment(int from) {
        var rate = Rates.at(terms, history, later(calendar.from(from), latestChangeBefore(from)));
        int first = Math.max(from, terms.rules().grace().principal() + 1);
        if (terms.rules().formula() == InstalmentFormula.NOMINAL_PERIODS) {
            return inMultiples(Annuity.nominal(balance, rate, terms.rules(), principalRows(from)));
        }
        var times = new ArrayList<YearFraction>();
        for (int row = first; row <= count; row++) {
            times.add(row <= terms.rules().grace().interestFree() ? YearFraction.ZERO : calendar.fullPeriod(row));
        }
        return smoothed(inMultiples(Annuity.actual(balance, rate, times)), rate, times);
    }

    private LocalDate latestChangeBefore(int row) {
        var due = calendar.due(row);
        return history.changes().stream()
                .map(PlanChange::effective)
                .filter(due::isAfter)
                .max(Comparator.naturalOrder())
                .orElse(calendar.from(1));
    }

    /** Spreads the difference of the last row over all, if that makes it smaller. */
    private BigDecimal smoothed(BigDecimal instalment, BigDecimal rate, List<YearFraction> times) {
        int rows = times.size();
        var difference = lastOf(instalment, rate, times).subtract(instalment);
        boolean worthIt = difference.abs().movePointRight(2).compareTo(BigDecimal.valueOf(rows / 2)) > 0;
        if (rows < 2 || !worthIt) {
            return instalment;
        }
        var tried = inMultiples(instalment.add(Annuity.share(difference, rows)));
        var remaining = lastOf(tried, rate, times).subtract(tried);
        return remaining.abs().compareTo(difference.abs()) < 0 ? tried : instalment;
    }

    private BigDecimal lastOf(BigDecimal instalment, BigDecimal rate, List<YearFraction> times) {
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
    private int principalRows(int from) {
        return Math.max(1, count - Math.max(from - 1, terms.rules().grace().principal()));
    }

    private BigDecimal inMultiples(BigDecimal exact) {
        var multiple = terms.rules().instalmentMultiple();
        return multiple == null ? terms.rounded(exact) : terms.rounded(Annuity.toMultiple(exact, multiple));
    }

    // ---- flat

    private void relevelFlat(int row) {
        var grace = terms.rules().grace();
        var rate = Rates.at(terms, history, later(calendar.from(row), latestChangeBefore(row)));
        var total = ExactInterest.ZERO;
        int free = Math.max(0, grace.interestFree() - (row - 1));
        for (int i = row + free; i <= count; i++) {
            total = total.plus(balance, rate, calendar.fullPeriod(i));
        }
        flatInterestLeft = total.rounded(terms.decimals());
        int silent = row + free - 1;
        if (equalInstalments) {
            silent = Math.max(silent, grace.interestPayment());
        }
        flatFrom = silent + 1;
        flatInterest = terms.rounded(Annuity.share(flatInterestLeft, Math.max(1, count - silent)));
        level = Annuity.share(balance, principalRows(row));
    }

    private Instalment flatRow(int row) {
        var grace = terms.rules().grace();
        var opening = balance;
        var interest =
                row < flatFrom ? terms.zero() : row == count ? flatInterestLeft : flatInterest.min(flatInterestLeft);
        flatInterestLeft = flatInterestLeft.subtract(interest);
        var arisen = interest.add(carried);
        carried = terms.zero();
        if (!equalInstalments && row <= grace.interestPayment() && row < count) {
            carried = arisen;
            arisen = terms.zero();
        }
        var principal = row <= grace.principal() ? terms.zero() : flatPrincipal(interest);
        principal = principal(row, principal, paid(history.principal(), row));
        arisen = arisen.max(paid(history.interest(), row));
        balance = balance.subtract(principal);
        var period = RepaymentCalendar.days(calendar.from(row), calendar.due(row));
        var elapsed = Math.clamp(RepaymentCalendar.days(calendar.from(row), asOf), 0, period);
        var accrued = terms.rounded(Annuity.portion(arisen, elapsed, period));
        return instalment(row, opening, principal, arisen, arisen, accrued);
    }

    /** Rounded so that principal and interest together make a multiple. */
    private BigDecimal flatPrincipal(BigDecimal interest) {
        if (terms.rules().instalmentMultiple() == null) {
            return terms.rounded(level);
        }
        return inMultiples(level).add(inMultiples(interest)).subtract(interest).max(terms.zero());
    }

    private Instalment instalment(
            int row,
            BigDecimal opening,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal arising,
            BigDecimal accrued) {
        var fees = terms.rules().chargesAt(ChargeTime.INSTALMENT).stream()
                .map(charge -> charge.amount().of(principal, interest, terms.decimals()))
                .reduce(terms.zero(), BigDecimal::add);
        return new Instalment(
                row, calendar.from(row), calendar.due(row), opening, principal, interest, fees, arising, accrued);
    }
}
