package com.quenty.microcredit.ledger;

import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a payment went: each cent of a balance can be traced to one of these.
 *
 * @param row number of the instalment
 * @param charge id of the charge, for fees and penalties; for principal, of the refund that was not covered
 */
public record Allocation(
        String paymentId,
        LocalDate on,
        int row,
        DueTiming timing,
        DebtComponent component,
        @Nullable String charge,
        BigDecimal amount) {

    Allocation less(BigDecimal part) {
        return new Allocation(paymentId, on, row, timing, component, charge, amount.subtract(part));
    }

    Allocation toRow(int other) {
        return other == row ? this : new Allocation(paymentId, on, other, timing, component, charge, amount);
    }
}
