package com.quenty.microcredit.ledger;

import com.quenty.microcredit.terms.DebtComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan as it stands at the end of a day. Two replays of the same events for the same day are equal.
 *
 * @param disbursementCharges kept back when the principal was paid out
 * @param accruedInterest arisen in the period under way, not yet due
 * @param overpaid what the customer may have back
 * @param refunded to the customer, from credit
 * @param uncoveredRefunds went to the customer beyond the credit, since a payment was reversed: part of the principal
 * @param arrears principal, interest and fees that rows ask for whose due date has passed
 * @param closing what would close the loan today
 */
public record LoanState(
        LocalDate asOf,
        LoanStatus status,
        BigDecimal disbursed,
        BigDecimal disbursementCharges,
        List<InstalmentState> instalments,
        List<ChargeState> charges,
        List<PaymentOutcome> payments,
        List<RefundOutcome> refunds,
        Obligation principal,
        Obligation interest,
        Obligation fees,
        Obligation penalties,
        BigDecimal accruedInterest,
        BigDecimal overpaid,
        BigDecimal refunded,
        BigDecimal uncoveredRefunds,
        BigDecimal recovered,
        BigDecimal arrears,
        int daysPastDue,
        DelinquencyBucket bucket,
        boolean restructured,
        PayOff closing,
        @Nullable LocalDate closedOn) {

    public LoanState {
        instalments = List.copyOf(instalments);
        charges = List.copyOf(charges);
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
    }

    public BigDecimal payOff() {
        return closing.total();
    }

    /** The rows of the plan; those of charges that fall due after it are not among them. */
    public List<InstalmentState> planned() {
        return instalments.stream().filter(row -> !row.ofCharges()).toList();
    }

    /** When the last instalment of the plan falls due. */
    public LocalDate maturity() {
        return planned().getLast().due();
    }

    public BigDecimal outstandingPrincipal() {
        return principal.outstanding();
    }

    /** Everything that the plan still asks for, due or not. */
    public BigDecimal outstanding() {
        return principal.plus(interest).plus(fees).plus(penalties).outstanding();
    }

    /** All that we gave up on, whatever of it was recovered since. */
    public BigDecimal writtenOff() {
        return principal.plus(interest).plus(fees).plus(penalties).writtenOff();
    }

    /** The next row that asks for something, overdue ones first. */
    public @Nullable InstalmentState next() {
        return instalments.stream()
                .filter(row -> row.outstanding().signum() > 0)
                .findFirst()
                .orElse(null);
    }

    /** The money that closes a loan on a day. The sum is made from its parts, so it can't differ from them. */
    public record PayOff(BigDecimal principal, BigDecimal interest, BigDecimal fees, BigDecimal penalties) {

        static PayOff of(List<Debt> debts, BigDecimal zero) {
            return new PayOff(
                    sum(debts, DebtComponent.PRINCIPAL, zero),
                    sum(debts, DebtComponent.INTEREST, zero),
                    sum(debts, DebtComponent.FEE, zero),
                    sum(debts, DebtComponent.PENALTY, zero));
        }

        private static BigDecimal sum(List<Debt> debts, DebtComponent component, BigDecimal zero) {
            return debts.stream()
                    .filter(debt -> debt.component() == component)
                    .map(Debt::amount)
                    .reduce(zero, BigDecimal::add);
        }

        public BigDecimal total() {
            return principal.add(interest).add(fees).add(penalties);
        }
    }

    /**
     * A refund, as far as is known on the day of the replay.
     *
     * @param uncovered the part beyond the credit of that day, because a payment behind it was reversed since: it was
     *     lent again, and is owed as principal
     */
    public record RefundOutcome(String id, BigDecimal amount, BigDecimal uncovered) {

        public BigDecimal covered() {
            return amount.subtract(uncovered);
        }
    }
}
