package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.schedules.RepaymentHistory;
import com.quenty.microcredit.schedules.RepaymentHistory.Paid;
import com.quenty.microcredit.schedules.RepaymentHistory.PlanChange;
import com.quenty.microcredit.schedules.RoundingLoss;
import com.quenty.microcredit.schedules.Schedule;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Principal and interest during a replay: what each row asks, and what was paid on it so far. */
final class RepaymentPlan {

    private final LoanTerms terms;
    private final List<Paid> principalPaid = new ArrayList<>();
    private final List<Paid> interestPaid = new ArrayList<>();
    private final List<PlanChange> changes = new ArrayList<>();
    private @Nullable Disbursed disbursed;
    private List<Instalment> fixed = List.of();

    RepaymentPlan(LoanTerms terms) {
        this.terms = terms;
    }

    void begin(Disbursed event) {
        disbursed = event;
    }

    void change(PlanChange change) {
        changes.add(change);
    }

    void payPrincipal(int row, LocalDate on, BigDecimal amount) {
        principalPaid.add(new Paid(row, on, amount));
    }

    void payInterest(int row, LocalDate on, BigDecimal amount) {
        interestPaid.add(new Paid(row, on, amount));
    }

    /** Interest that the row no longer asks for; it is not the row's any more. */
    void releaseInterest(int row, LocalDate on, BigDecimal amount) {
        interestPaid.add(new Paid(row, on, amount.negate()));
    }

    boolean hasBegun() {
        return disbursed != null;
    }

    boolean wasChanged() {
        return !changes.isEmpty();
    }

    BigDecimal lent() {
        return disbursement().amount();
    }

    /**
     * The rows of the plan. Without recalculation or reschedule they do not depend on the day, except for accrued
     * interest.
     */
    List<Instalment> on(LocalDate asOf) {
        if (terms.rules().interestRecalculation() || wasChanged()) {
            return accruedOn(asOf);
        }
        if (fixed.isEmpty()) {
            fixed = accruedOn(disbursement().on());
        }
        return fixed;
    }

    /** As above, with the interest that has accrued by that day. */
    List<Instalment> accruedOn(LocalDate asOf) {
        return schedule(new RepaymentHistory(principalPaid, interestPaid, changes), asOf)
                .instalments();
    }

    /** @see RoundingLoss */
    RoundingLoss roundingLoss(LocalDate asOf, LocalDate after) {
        var start = disbursement();
        var history = new RepaymentHistory(principalPaid, interestPaid, changes);
        return RoundingLoss.of(terms, start.amount(), start.on(), history, asOf, after);
    }

    /** The plan as signed. */
    Schedule agreed() {
        return schedule(RepaymentHistory.NONE, disbursement().on());
    }

    private Schedule schedule(RepaymentHistory history, LocalDate asOf) {
        var start = disbursement();
        return Schedule.of(terms, start.amount(), start.on(), history, asOf);
    }

    private Disbursed disbursement() {
        if (disbursed == null) {
            throw new IllegalStateException("nothing was disbursed");
        }
        return disbursed;
    }

    BigDecimal principalPaid(Instalment row) {
        return paid(principalPaid, row);
    }

    BigDecimal interestPaid(Instalment row) {
        return paid(interestPaid, row);
    }

    private static BigDecimal paid(List<Paid> payments, Instalment row) {
        return payments.stream()
                .filter(paid -> paid.row() == row.number())
                .map(Paid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal openPrincipal(Instalment row) {
        return row.principal().subtract(principalPaid(row));
    }

    BigDecimal openInterest(Instalment row) {
        return row.interest().subtract(interestPaid(row));
    }

    BigDecimal principalOwed() {
        return principalPaid.stream().map(Paid::amount).reduce(lent(), BigDecimal::subtract);
    }
}
