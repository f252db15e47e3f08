package com.quenty.microcredit.loanschedules;

import com.quenty.microcredit.ledger.InstalmentState;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An instalment in one version of the plan.
 *
 * @param from first day of its period
 * @param opening principal to be repaid when its period begins, if the plan is kept
 */
public record PlannedRow(
        int number,
        LocalDate from,
        LocalDate due,
        BigDecimal opening,
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal fees,
        BigDecimal lateFees) {

    public static PlannedRow of(InstalmentState row) {
        return new PlannedRow(
                row.number(),
                row.from(),
                row.due(),
                row.opening(),
                row.principal().due(),
                row.interest().due(),
                row.fees().due(),
                row.penalties().due());
    }

    public BigDecimal total() {
        return principal.add(interest).add(fees).add(lateFees);
    }
}
