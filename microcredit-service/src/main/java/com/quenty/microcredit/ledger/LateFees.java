package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanCharges.Charge;
import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Late fees during a replay. A fee arises once per row, on the day after the last day of grace, if the row is then
 * unpaid.
 */
final class LateFees {

    private final LoanTerms terms;
    private final RepaymentPlan plan;
    private final Set<Integer> penalised = new HashSet<>();
    private BigDecimal total;
    /** No late fee can arise before it; due dates move by reschedules only. */
    private LocalDate next = LocalDate.MIN;

    LateFees(LoanTerms terms, RepaymentPlan plan) {
        this.terms = terms;
        this.plan = plan;
        this.total = terms.zero();
    }

    /** A reschedule may bring the next fee forward. */
    void dueDatesMoved() {
        next = LocalDate.MIN;
    }

    /** @param charging takes each fee before the next is looked at, since credit may pay it */
    void ariseUntil(LocalDate day, Consumer<Charge> charging) {
        if (terms.rules().chargesAt(ChargeTime.OVERDUE).isEmpty() || day.isBefore(next)) {
            return;
        }
        // Nothing that happens after a row's due date changes what the row asks for; only what is paid on it.
        var rows = plan.on(day);
        rows.stream()
                .filter(row -> !penaltyDay(row).isAfter(day))
                .filter(row -> penalised.add(row.number()))
                .toList()
                .forEach(row -> penalise(row, charging));
        next = rows.stream()
                .map(this::penaltyDay)
                .filter(day::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private LocalDate penaltyDay(Instalment row) {
        return row.due().plusDays(terms.rules().penalties().graceDays() + 1L);
    }

    private void penalise(Instalment row, Consumer<Charge> charging) {
        var principal = plan.openPrincipal(row);
        var interest = plan.openInterest(row);
        if (principal.add(interest).signum() <= 0) {
            return;
        }
        for (var charge : terms.rules().chargesAt(ChargeTime.OVERDUE)) {
            var amount = withinCap(charge.amount().of(principal, interest, terms.decimals()));
            if (amount.signum() > 0) {
                total = total.add(amount);
                var id = "LATE-%s-%d".formatted(charge.code(), row.number());
                charging.accept(new Charge(id, DebtComponent.PENALTY, penaltyDay(row), amount, row.number()));
            }
        }
    }

    private BigDecimal withinCap(BigDecimal amount) {
        var cap = terms.rules().penalties().cap();
        return cap == null ? amount : amount.min(cap.subtract(total).max(terms.zero()));
    }
}
