package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.ledger.LoanState.RefundOutcome;
import com.quenty.microcredit.ledger.PaymentOutcome;
import com.quenty.microcredit.terms.DebtComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A movement of money by what it settled.
 *
 * @param credit more than was owed
 * @param recovered of a loan that was written off before
 */
record PaymentSplit(
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal lateFee,
        BigDecimal fee,
        BigDecimal credit,
        BigDecimal recovered) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    static final PaymentSplit NOTHING = new PaymentSplit(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    PaymentSplit {
        principal = principal.setScale(2);
        interest = interest.setScale(2);
        lateFee = lateFee.setScale(2);
        fee = fee.setScale(2);
        credit = credit.setScale(2);
        recovered = recovered.setScale(2);
    }

    /** Where the money of this event is now; money out is negative. */
    static PaymentSplit of(LoanEvent event, LoanState state) {
        return switch (event) {
            case Payment it -> ofPayment(it, outcome(it, state));
            case Recovered it -> ofRecovery(it.amount());
            case CreditRefunded it -> ofRefund(it, state);
            default -> throw new IllegalArgumentException("no money moves with " + event);
        };
    }

    /** The part that no credit covered was lent again. */
    private static PaymentSplit ofRefund(CreditRefunded refund, LoanState state) {
        var uncovered = state.refunds().stream()
                .filter(each -> each.id().equals(refund.id()))
                .map(RefundOutcome::uncovered)
                .reduce(ZERO, BigDecimal::add);
        return new PaymentSplit(uncovered.negate(), ZERO, ZERO, ZERO, uncovered.subtract(refund.amount()), ZERO);
    }

    static @Nullable PaymentOutcome outcome(LoanEvent event, LoanState state) {
        return state.payments().stream()
                .filter(each -> each.paymentId().equals(event.id()))
                .findFirst()
                .orElse(null);
    }

    /** A payment without an outcome came for a loan that, as is known by now, had been written off. */
    private static PaymentSplit ofPayment(Payment payment, @Nullable PaymentOutcome outcome) {
        return outcome == null
                ? ofRecovery(payment.amount())
                : new PaymentSplit(
                        outcome.to(DebtComponent.PRINCIPAL),
                        outcome.to(DebtComponent.INTEREST),
                        outcome.to(DebtComponent.PENALTY),
                        outcome.to(DebtComponent.FEE),
                        outcome.unused(),
                        ZERO);
    }

    private static PaymentSplit ofRecovery(BigDecimal amount) {
        return new PaymentSplit(ZERO, ZERO, ZERO, ZERO, ZERO, amount);
    }

    PaymentSplit plus(PaymentSplit other) {
        return new PaymentSplit(
                principal.add(other.principal),
                interest.add(other.interest),
                lateFee.add(other.lateFee),
                fee.add(other.fee),
                credit.add(other.credit),
                recovered.add(other.recovered));
    }

    PaymentSplit minus(PaymentSplit other) {
        return new PaymentSplit(
                principal.subtract(other.principal),
                interest.subtract(other.interest),
                lateFee.subtract(other.lateFee),
                fee.subtract(other.fee),
                credit.subtract(other.credit),
                recovered.subtract(other.recovered));
    }

    BigDecimal total() {
        return parts().stream().reduce(ZERO, BigDecimal::add);
    }

    boolean isNothing() {
        return parts().stream().allMatch(part -> part.signum() == 0);
    }

    private List<BigDecimal> parts() {
        return Stream.of(principal, interest, lateFee, fee, credit, recovered).toList();
    }
}
