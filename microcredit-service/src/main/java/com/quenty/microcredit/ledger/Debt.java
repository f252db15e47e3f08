package com.quenty.microcredit.ledger;

import com.quenty.microcredit.terms.AllocationCell;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a payment on some day could go to.
 *
 * @param due the day on which, seen from the payment, it is or was to be paid
 * @param amount the most that it takes
 */
record Debt(
        int row,
        AllocationCell cell,
        LocalDate due,
        @Nullable String charge,
        BigDecimal amount) {

    static Debt of(
            int row,
            DueTiming timing,
            DebtComponent component,
            LocalDate due,
            @Nullable String charge,
            BigDecimal amount) {
        return new Debt(row, new AllocationCell(timing, component), due, charge, amount);
    }

    DebtComponent component() {
        return cell.component();
    }

    DueTiming timing() {
        return cell.timing();
    }
}
