package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanCharges.Charge;
import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import com.quenty.microcredit.ledger.Receipts.Receipt;
import com.quenty.microcredit.schedules.RepaymentHistory.PlanChange;
import com.quenty.microcredit.schedules.RoundingLoss;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.InterestType;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The account of one loan while its events are replayed, day by day, in the order of the days they are for. Lives only
 * as long as a replay; {@link LoanReplay} is the way in.
 */
final class LoanLedger {

    private final LoanTerms terms;
    private final RepaymentPlan plan;
    private final LoanCharges charges;
    private final LateFees lateFees;
    private final LoanDebts debts;
    private final Receipts receipts;
    private @Nullable LocalDate writtenOffOn;
    private @Nullable LocalDate lastMove;

    LoanLedger(LoanTerms terms) {
        this.terms = terms;
        this.plan = new RepaymentPlan(terms);
        this.charges = new LoanCharges(terms);
        this.lateFees = new LateFees(terms, plan);
        this.debts = new LoanDebts(terms, plan, charges);
        this.receipts = new Receipts(terms);
    }

    void apply(LoanEvent event) {
        penaliseUntil(event.on());
        switch (event) {
            case Disbursed it -> plan.begin(it);
            case Payment it -> receive(it);
            case ChargeAdded it -> charge(it);
            case ChargeWaived it -> waive(it);
            case Rescheduled it -> decide(it, () -> reschedule(it));
            case WrittenOff it -> decide(it, () -> writtenOffOn = it.on());
            case Recovered it -> receipts.recover(it.amount());
            case CreditRefunded it -> refund(it);
            case Reversed it -> throw new IllegalArgumentException("reversals are resolved before the replay");
        }
    }

    /** The state at the end of the day, or, asked before an event of that day is applied, the one that it meets. */
    LoanState stateOn(LocalDate asOf) {
        penaliseUntil(asOf);
        return new LoanStateCalculator(terms, plan, charges, debts, receipts, writtenOffOn, lastMove).on(asOf);
    }

    /** A decision that finds nothing to act on, since money came in before it, stays on record without effect. */
    private void decide(LoanEvent decision, Runnable effect) {
        if (plan.hasBegun()
                && LoanEventCheck.of(decision, stateOn(decision.on()), false).isEmpty()) {
            effect.run();
        }
    }

    private boolean isOpen() {
        return plan.hasBegun() && writtenOffOn == null;
    }

    private void penaliseUntil(LocalDate day) {
        if (isOpen()) {
            lateFees.ariseUntil(day, fee -> add(fee, fee.due()));
        }
    }

    private void reschedule(Rescheduled event) {
        plan.change(new PlanChange(event.on(), event.nextDueDate(), event.annualRate(), event.furtherInstalments()));
        lateFees.dueDatesMoved();
        releaseFlatInterest(event.on());
        useCredit(event.on());
    }

    /**
     * Flat interest is what the rate of its row says, also where it was prepaid at a higher one: what is too much on
     * these rows pays what is still open. Other interest that was prepaid stays as it was paid.
     */
    private void releaseFlatInterest(LocalDate on) {
        if (terms.rules().interestType() != InterestType.FLAT) {
            return;
        }
        for (var row : plan.on(on)) {
            var beyond = plan.openInterest(row).negate();
            if (beyond.signum() > 0) {
                plan.releaseInterest(row.number(), on, beyond);
                receipts.releaseInterest(row.number(), beyond);
            }
        }
    }

    /** @see RoundingLoss */
    RoundingLoss roundingLoss(LocalDate asOf, LocalDate after) {
        return plan.roundingLoss(asOf, after);
    }

    private void receive(Payment payment) {
        if (writtenOffOn != null) {
            receipts.recover(payment.amount());
            return;
        }
        var receipt = receipts.add(payment);
        if (plan.hasBegun()) {
            allocate(receipt, payment.on());
            receipt.principalAfter = plan.principalOwed().add(charges.openPrincipal());
        }
        lastMove = payment.on();
    }

    private void allocate(Receipt receipt, LocalDate on) {
        for (var debt : debts.inOrderFor(receipt.unused, on)) {
            var amount = receipt.unused.min(debt.amount());
            if (amount.signum() > 0) {
                receipt.unused = receipt.unused.subtract(amount);
                settle(receipt, debt, on, amount);
            }
        }
    }

    private void settle(Receipt receipt, Debt debt, LocalDate on, BigDecimal amount) {
        if (debt.charge() != null) {
            charges.pay(debt.charge(), amount);
        } else if (debt.component() == DebtComponent.PRINCIPAL) {
            plan.payPrincipal(debt.row(), on, amount);
        } else {
            plan.payInterest(debt.row(), on, amount);
        }
        receipt.allocations.add(new Allocation(
                receipt.payment.id(), on, debt.row(), debt.timing(), debt.component(), debt.charge(), amount));
    }

    private void charge(ChargeAdded added) {
        if (isOpen()) {
            var amount = added.amount().of(plan.lent(), plan.agreed().interest(), terms.decimals());
            add(new Charge(added.id(), added.kind().component(), added.due(), amount, 0), added.on());
        }
    }

    private void add(Charge charge, LocalDate on) {
        charges.add(charge);
        useCredit(on);
    }

    /** Money that was too much until now pays what has come up. */
    private void useCredit(LocalDate on) {
        for (var receipt : receipts.all()) {
            if (receipt.unused.signum() > 0 && receipts.credit().signum() > 0) {
                allocateCredit(receipt, on);
            }
        }
    }

    private void allocateCredit(Receipt receipt, LocalDate on) {
        var refunded = receipt.unused.subtract(receipts.credit()).max(terms.zero());
        receipt.unused = receipt.unused.subtract(refunded);
        allocate(receipt, on);
        receipt.unused = receipt.unused.add(refunded);
        lastMove = on;
    }

    private void waive(ChargeWaived waiver) {
        if (isOpen() && charges.waive(waiver.charge(), plan.on(waiver.on()), waiver.on())) {
            lastMove = waiver.on();
        }
    }

    private void refund(CreditRefunded refund) {
        var beyond = receipts.refund(refund);
        lastMove = refund.on();
        if (beyond.signum() > 0) {
            // The payment it gave back was reversed since: what went out beyond the credit was lent again.
            add(new Charge("REFUND-" + refund.id(), DebtComponent.PRINCIPAL, refund.on(), beyond, 0), refund.on());
        }
    }
}
