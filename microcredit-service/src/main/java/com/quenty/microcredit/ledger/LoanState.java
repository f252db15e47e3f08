package com.quenty.microcredit.ledger;

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
 * @param arrears principal, interest and fees whose day has passed
 * @param payOff what would close the loan today
 */
public record LoanState(
        LocalDate asOf,
        LoanStatus status,
        BigDecimal disbursed,
        BigDecimal disbursementCharges,
        List<InstalmentState> instalments,
        List<ChargeState> charges,
        List<PaymentOutcome> payments,
        Obligation principal,
        Obligation interest,
        Obligation fees,
        Obligation penalties,
        BigDecimal accruedInterest,
        BigDecimal overpaid,
        BigDecimal refunded,
        BigDecimal recovered,
        BigDecimal arrears,
        int daysPastDue,
        DelinquencyBucket bucket,
        boolean restructured,
        BigDecimal payOff,
        @Nullable LocalDate closedOn) {

    public LoanState {
        instalments = List.copyOf(instalments);
        charges = List.copyOf(charges);
        payments = List.copyOf(payments);
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
}
