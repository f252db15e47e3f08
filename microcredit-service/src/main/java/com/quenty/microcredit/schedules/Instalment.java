package com.quenty.microcredit.schedules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of the plan.
 *
 * @param from first day of its period; interest runs from here
 * @param opening principal that is still to be repaid when its period begins, if the plan is kept
 * @param fees those that come with every instalment; charges on a date and late fees are not in the plan
 * @param arising interest that arises in its period if the plan is kept, with what earlier rows passed on; the row may
 *     pass a part of it on itself
 * @param accrued what of that has arisen by the day the plan was made for
 */
public record Instalment(
        int number,
        LocalDate from,
        LocalDate due,
        BigDecimal opening,
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal fees,
        BigDecimal arising,
        BigDecimal accrued) {

    public BigDecimal closing() {
        return opening.subtract(principal);
    }

    Instalment withFees(BigDecimal other) {
        return new Instalment(number, from, due, opening, principal, interest, other, arising, accrued);
    }

    public BigDecimal total() {
        return principal.add(interest).add(fees);
    }
}
