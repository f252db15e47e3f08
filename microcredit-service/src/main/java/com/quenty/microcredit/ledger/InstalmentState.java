package com.quenty.microcredit.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the schedule with what was paid on it.
 *
 * @param ofCharges it lies after the plan, and asks only for charges that fall due then
 * @param paidInAdvance before its due date
 * @param paidLate after its due date
 * @param settledOn the day from which it owes nothing
 */
public record InstalmentState(
        int number,
        LocalDate from,
        LocalDate due,
        boolean ofCharges,
        BigDecimal opening,
        Obligation principal,
        Obligation interest,
        Obligation fees,
        Obligation penalties,
        BigDecimal paidInAdvance,
        BigDecimal paidLate,
        @Nullable LocalDate settledOn) {

    public BigDecimal closing() {
        return opening.subtract(principal.due());
    }

    public Obligation total() {
        return principal.plus(interest).plus(fees).plus(penalties);
    }

    public BigDecimal outstanding() {
        return total().outstanding();
    }

    InstalmentState settledOn(@Nullable LocalDate day) {
        return new InstalmentState(
                number,
                from,
                due,
                ofCharges,
                opening,
                principal,
                interest,
                fees,
                penalties,
                paidInAdvance,
                paidLate,
                day);
    }
}
