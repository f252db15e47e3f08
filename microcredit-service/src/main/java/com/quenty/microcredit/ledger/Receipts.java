package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanState.RefundOutcome;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Money during a replay: the payments with what of them found no debt, and what was refunded or recovered. */
final class Receipts {

    /** A payment; what of it found no debt is credit of the customer. */
    static final class Receipt {

        final Payment payment;
        final List<Allocation> allocations = new ArrayList<>();
        BigDecimal unused;
        BigDecimal principalAfter;

        private Receipt(Payment payment, BigDecimal zero) {
            this.payment = payment;
            this.unused = payment.amount();
            this.principalAfter = zero;
        }

        /** @return what it could not take back, since less of it went there */
        private BigDecimal releaseInterest(int row, BigDecimal amount) {
            var left = amount;
            for (var each : allocations.stream()
                    .filter(it -> it.component() == DebtComponent.INTEREST && it.row() == row)
                    .toList()
                    .reversed()) {
                var part = left.min(each.amount());
                allocations.replaceAll(it -> it == each ? it.less(part) : it);
                unused = unused.add(part);
                left = left.subtract(part);
            }
            allocations.removeIf(it -> it.amount().signum() == 0);
            return left;
        }

        private PaymentOutcome outcome(UnaryOperator<Allocation> place) {
            return new PaymentOutcome(
                    payment.id(),
                    payment.on(),
                    payment.amount(),
                    allocations.stream().map(place).toList(),
                    unused,
                    principalAfter);
        }
    }

    private final LoanTerms terms;
    private final List<Receipt> received = new ArrayList<>();
    private final List<RefundOutcome> refunds = new ArrayList<>();
    private BigDecimal recovered;

    Receipts(LoanTerms terms) {
        this.terms = terms;
        this.recovered = terms.zero();
    }

    Receipt add(Payment payment) {
        var receipt = new Receipt(payment, terms.zero());
        received.add(receipt);
        return receipt;
    }

    /** Takes this much interest of a row back to where it came from, the latest payment first. */
    void releaseInterest(int row, BigDecimal amount) {
        var left = amount;
        for (var receipt : received.reversed()) {
            left = receipt.releaseInterest(row, left);
        }
    }

    void recover(BigDecimal amount) {
        recovered = recovered.add(amount);
    }

    /** @return how much of the amount is beyond the credit, and was not refunded from it */
    BigDecimal refund(CreditRefunded refund) {
        var beyond = refund.amount().subtract(credit()).max(terms.zero());
        refunds.add(new RefundOutcome(refund.id(), refund.amount(), beyond));
        return beyond;
    }

    /** The part of all payments that found no debt and was not refunded. */
    BigDecimal credit() {
        return received.stream()
                .map(receipt -> receipt.unused)
                .reduce(terms.zero(), BigDecimal::add)
                .subtract(refunded());
    }

    List<Receipt> all() {
        return received;
    }

    /** @param place gives each allocation the row in which its debt is by now */
    List<PaymentOutcome> outcomes(UnaryOperator<Allocation> place) {
        return received.stream().map(receipt -> receipt.outcome(place)).toList();
    }

    List<RefundOutcome> refunds() {
        return refunds;
    }

    /** From credit. */
    BigDecimal refunded() {
        return refunds.stream().map(RefundOutcome::covered).reduce(terms.zero(), BigDecimal::add);
    }

    /** Beyond the credit. */
    BigDecimal uncovered() {
        return refunds.stream().map(RefundOutcome::uncovered).reduce(terms.zero(), BigDecimal::add);
    }

    BigDecimal recovered() {
        return recovered;
    }
}
