package com.quenty.microcredit.offers;

import com.quenty.microcredit.schedules.Instalment;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of the plan that is offered. */
record OfferInstalment(
        int number,
        LocalDate dueDate,
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal fees,
        BigDecimal total,
        BigDecimal closingBalance) {

    static OfferInstalment of(Instalment row) {
        return new OfferInstalment(
                row.number(), row.due(), row.principal(), row.interest(), row.fees(), row.total(), row.closing());
    }
}
