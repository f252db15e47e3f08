package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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

        private PaymentOutcome outcome() {
            return new PaymentOutcome(
                    payment.id(), payment.on(), payment.amount(), allocations, unused, principalAfter);
        }
    }

    private final LoanTerms terms;
    private final List<Receipt> received = new ArrayList<>();
    private BigDecimal refunded;
    private BigDecimal recovered;

    Receipts(LoanTerms terms) {
        this.terms = terms;
        this.refunded = terms.zero();
        this.recovered = terms.zero();
    }

    Receipt add(Payment payment) {
        var receipt = new Receipt(payment, terms.zero());
        received.add(receipt);
        return receipt;
    }

    void recover(BigDecimal amount) {
        recovered = recovered.add(amount);
    }

    /** @return how much of the amount is beyond the credit, and was not refunded from it */
    BigDecimal refund(BigDecimal amount) {
        var covered = amount.min(credit());
        refunded = refunded.add(covered);
        return amount.subtract(covered);
    }

    /** The part of all payments that found no debt and was not refunded. */
    BigDecimal credit() {
        return received.stream()
                .map(receipt -> receipt.unused)
                .reduce(terms.zero(), BigDecimal::add)
                .subtract(refunded);
    }

    List<Receipt> all() {
        return received;
    }

    List<Allocation> allocationsTo(int row) {
        return received.stream()
                .flatMap(receipt -> receipt.allocations.stream())
                .filter(allocation -> allocation.row() == row)
                .toList();
    }

    List<PaymentOutcome> outcomes() {
        return received.stream().map(Receipt::outcome).toList();
    }

    BigDecimal refunded() {
        return refunded;
    }

    BigDecimal recovered() {
        return recovered;
    }
}
