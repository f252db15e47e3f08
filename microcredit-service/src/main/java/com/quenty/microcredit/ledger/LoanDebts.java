package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanCharges.Charge;
import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import com.quenty.microcredit.terms.EarlyPayOff;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The debts on a day of a replay: everything that a payment on that day could go to. */
final class LoanDebts {

    private final LoanTerms terms;
    private final RepaymentPlan plan;
    private final LoanCharges charges;
    private final boolean recalculates;

    LoanDebts(LoanTerms terms, RepaymentPlan plan, LoanCharges charges) {
        this.terms = terms;
        this.plan = plan;
        this.charges = charges;
        this.recalculates = terms.rules().interestRecalculation();
    }

    /** In the order in which the contract has them paid by this amount. */
    List<Debt> inOrderFor(BigDecimal amount, LocalDate day) {
        var asked = on(day, false);
        if (!settlesTillRestDate() || amount.compareTo(total(asked)) <= 0) {
            return PaymentAllocation.inOrder(asked, terms.rules().allocation());
        }
        var settling = on(day, true);
        var ordered = PaymentAllocation.inOrder(settling, terms.rules().allocation());
        // Else the last cents of principal would be paid, and with them the interest until the rest date would be gone.
        return amount.compareTo(total(settling)) < 0 ? PaymentAllocation.interestFirst(ordered) : ordered;
    }

    /** All that has to be paid to close the loan on that day. */
    List<Debt> closingOn(LocalDate day) {
        return on(day, settlesTillRestDate());
    }

    private boolean settlesTillRestDate() {
        return recalculates && terms.rules().earlyPayOff() == EarlyPayOff.TILL_REST_FREQUENCY_DATE;
    }

    /**
     * Where interest is recalculated, money in advance goes to the principal at large, assigned to the row of the
     * current period, and to the interest that has arisen by then.
     *
     * @param tillRestDate whether the interest of the whole current period is asked
     */
    private List<Debt> on(LocalDate day, boolean tillRestDate) {
        var rows = plan.on(day);
        var debts = new ArrayList<Debt>();
        boolean underWay = true;
        for (var row : rows) {
            if (!recalculates || !row.due().isAfter(day)) {
                var timing = timing(row.due(), day);
                add(debts, row, timing, DebtComponent.INTEREST, plan.openInterest(row));
                add(debts, row, timing, DebtComponent.PRINCIPAL, plan.openPrincipal(row));
            }
            if (recalculates && underWay && !row.due().isBefore(day)) {
                underWay = false;
                addAhead(debts, row, day, tillRestDate);
            }
        }
        var placed = charges.rows(rows);
        for (var charge : placed.charges()) {
            var open = charges.open(charge);
            if (open.signum() > 0 && !(recalculates && isFeeOfLaterPeriod(charge, rows, day))) {
                debts.add(Debt.of(
                        placed.rowOf(charge),
                        timing(charge.due(), day),
                        charge.component(),
                        charge.due(),
                        charge.id(),
                        open));
            }
        }
        return debts;
    }

    private static boolean isFeeOfLaterPeriod(Charge charge, List<Instalment> rows, LocalDate day) {
        return charge.due().isAfter(day)
                && charge.isFeeOfRow()
                && rows.stream()
                        .anyMatch(row ->
                                row.number() == charge.row() && !row.from().isBefore(day) && row.number() > 1);
    }

    private void addAhead(List<Debt> debts, Instalment row, LocalDate day, boolean tillRestDate) {
        boolean dueToday = row.due().equals(day);
        var interestCovered = plan.interestPaid(row).max(dueToday ? row.interest() : terms.zero());
        var arisen = tillRestDate ? row.arising() : row.accrued();
        add(debts, row, DueTiming.IN_ADVANCE, DebtComponent.INTEREST, arisen.subtract(interestCovered));
        var principalCovered = plan.principalPaid(row).max(dueToday ? row.principal() : terms.zero());
        add(
                debts,
                row,
                DueTiming.IN_ADVANCE,
                DebtComponent.PRINCIPAL,
                row.opening().subtract(principalCovered));
    }

    private static void add(
            List<Debt> debts, Instalment row, DueTiming timing, DebtComponent component, BigDecimal amount) {
        if (amount.signum() > 0) {
            debts.add(Debt.of(row.number(), timing, component, row.due(), null, amount));
        }
    }

    private static DueTiming timing(LocalDate due, LocalDate day) {
        return due.isBefore(day) ? DueTiming.PAST_DUE : due.equals(day) ? DueTiming.DUE : DueTiming.IN_ADVANCE;
    }

    BigDecimal total(List<Debt> debts) {
        return debts.stream().map(Debt::amount).reduce(terms.zero(), BigDecimal::add);
    }
}
