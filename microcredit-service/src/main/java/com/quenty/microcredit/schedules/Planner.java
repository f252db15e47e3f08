package com.quenty.microcredit.schedules;

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

/**
 * Walks once over the rows of a loan and says what each asks for.
 *
 * <p>Without recalculation the plan depends on the terms and on reschedules only. With it, interest of the past follows
 * the principal that was really owed day by day, and the plan from {@code asOf} on supposes that what is overdue is
 * paid today and the rest in time. Principal that was repaid in a row's period beyond what the row asks gives way to
 * {@link PrepaymentMode}.
 */
final class Planner {

    private final LoanTerms terms;
    private final BigDecimal lent;
    private final RepaymentHistory history;
    private final List<PlanChange> pending;
    private final LocalDate asOf;
    private final RepaymentCalendar calendar;
    private final RowPayments payments;
    private final PeriodInterest interest;
    private final FlatInterest flatInterest;
    private final InstalmentLevel levels;
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
    /** Interest is summed from this day on, beside the plan. */
    private LocalDate since = LocalDate.MAX;

    private BigDecimal born;
    private ExactInterest flatBorn = ExactInterest.ZERO;

    Planner(LoanTerms terms, BigDecimal lent, LocalDate disbursed, RepaymentHistory history, LocalDate asOf) {
        this.terms = terms;
        this.lent = lent;
        this.history = history;
        this.asOf = asOf;
        this.pending = new ArrayList<>(history.changes());
        this.pending.sort(Comparator.comparing(PlanChange::effective));
        this.calendar = new RepaymentCalendar(terms, disbursed);
        this.payments = new RowPayments(terms, history, calendar);
        this.interest = new PeriodInterest(terms, lent, history, payments, calendar, asOf);
        this.flatInterest = new FlatInterest(terms, lent, calendar);
        this.levels = new InstalmentLevel(terms, history, calendar);
        this.recalculates = terms.rules().interestRecalculation();
        this.equalInstalments = terms.rules().amortisation() == Amortisation.EQUAL_INSTALMENTS;
        this.count = terms.instalments();
        this.balance = lent;
        this.level = terms.zero();
        this.carried = terms.zero();
        this.credit = terms.zero();
        this.born = terms.zero();
    }

    /**
     * The interest that arises from a day on, by the rates that hold from then on and on what is owed then, without
     * principal that was paid ahead: rounded apart from what arose before. To be asked instead of {@link #plan}.
     */
    BigDecimal interestFrom(LocalDate day) {
        since = day;
        plan();
        return flat() ? flatBorn.rounded(terms.decimals()) : born;
    }

    List<Instalment> plan() {
        var rows = new ArrayList<Instalment>();
        relevel(1);
        for (int row = 1; row <= count && (asksMore() || row <= payments.lastRow()); row++) {
            applyChanges(row);
            rows.add(flat() ? flatRow(row) : decliningRow(row));
        }
        return feesAsAgreed(List.copyOf(rows));
    }

    private boolean asksMore() {
        return balance.signum() > 0 || carried.signum() > 0 || (flat() && flatInterest.isLeft());
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
            count = Math.max(Math.max(row, payments.lastRow()), count + change.furtherInstalments());
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
            flatInterest.spread(row, count, levels.rateFrom(row));
            level = levels.equalPrincipal(row, count, balance);
        } else if (equalInstalments) {
            level = levels.equalInstalment(row, count, balance);
        } else {
            level = levels.inMultiples(levels.equalPrincipal(row, count, balance));
        }
    }

    private Instalment decliningRow(int row) {
        var opening = balance;
        var grace = terms.rules().grace();
        var carriedIn = carried;
        var full = interest.of(row, balance).add(carriedIn);
        var accrued = accrued(row, full, carriedIn);
        var paid = payments.interest(row);
        var prepaid = payments.principal(row);
        if (calendar.due(row).isAfter(since)) {
            var owed = recalculates ? opening : opening.subtract(prepaid).subtract(payments.principalBeyond(row));
            born = born.add(interest.from(since, row, owed.max(terms.zero())));
        }

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

    /** Amounts already paid on later rows, under an earlier plan, can't be charged to earlier ones. */
    private BigDecimal principal(int row, BigDecimal target, BigDecimal paid) {
        return row == count
                ? balance
                : target.min(balance.subtract(payments.principalBeyond(row)))
                        .max(paid)
                        .min(balance);
    }

    private BigDecimal target(BigDecimal interest) {
        return equalInstalments ? level.subtract(interest).max(terms.zero()) : level;
    }

    private void giveWay(int row, BigDecimal beyond) {
        switch (terms.rules().prepayment()) {
            case SMALLER_INSTALMENTS -> {
                relevel(row + 1);
                // A rest that is too small for all rows is asked unit by unit, not by rows that ask for nothing.
                level = level.max(smallestStep());
            }
            case RESCHEDULE_NEXT -> credit = credit.add(beyond);
            case FEWER_INSTALMENTS -> {}
        }
    }

    private BigDecimal smallestStep() {
        var multiple = terms.rules().instalmentMultiple();
        return multiple == null ? terms.zero().ulp() : multiple;
    }

    /**
     * A whole instalment that is paid early is settled: the little interest from then to its due date is asked with the
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
        return asOf.isBefore(calendar.due(row)) ? interest.accrued(row, balance).add(carriedIn) : full;
    }

    private Instalment flatRow(int row) {
        var grace = terms.rules().grace();
        var opening = balance;
        var paid = payments.interest(row);
        boolean silent = !equalInstalments && row <= grace.interestPayment() && row < count;
        var part = flatInterest.take(row, count);
        if (calendar.due(row).isAfter(since)) {
            flatBorn = flatInterest.withPeriod(flatBorn, row);
        }
        var arisen = part.add(carried);
        carried = terms.zero();
        if (silent) {
            var settled = arisen.min(paid);
            carried = arisen.subtract(settled);
            arisen = settled;
        }
        var principal = row <= grace.principal() ? terms.zero() : flatPrincipal(part);
        principal = principal(row, principal, payments.principal(row));
        balance = balance.subtract(principal);
        var period = RepaymentCalendar.days(calendar.from(row), calendar.due(row));
        var elapsed = Math.clamp(RepaymentCalendar.days(calendar.from(row), asOf), 0, period);
        var accrued = terms.rounded(Annuity.portion(arisen, elapsed, period));
        return instalment(row, opening, principal, arisen, arisen, accrued);
    }

    /** Rounded so that principal and interest together make a multiple. */
    private BigDecimal flatPrincipal(BigDecimal part) {
        if (terms.rules().instalmentMultiple() == null) {
            return terms.rounded(level);
        }
        return levels.inMultiples(level)
                .add(levels.inMultiples(part))
                .subtract(part)
                .max(terms.zero());
    }

    private Instalment instalment(
            int row,
            BigDecimal opening,
            BigDecimal principal,
            BigDecimal asked,
            BigDecimal arising,
            BigDecimal accrued) {
        var fees = terms.rules().chargesAt(ChargeTime.INSTALMENT).stream()
                .map(charge -> charge.amount().of(principal, asked, terms.decimals()))
                .reduce(terms.zero(), BigDecimal::add);
        return new Instalment(
                row, calendar.from(row), calendar.due(row), opening, principal, asked, fees, arising, accrued);
    }
}
