package com.quenty.microcredit.ledger;

import java.math.BigDecimal;

/** How one debt stands. */
public record Obligation(BigDecimal due, BigDecimal paid, BigDecimal waived, BigDecimal writtenOff) {

    public BigDecimal outstanding() {
        return due.subtract(paid).subtract(waived).subtract(writtenOff);
    }

    Obligation plus(Obligation other) {
        return new Obligation(
                due.add(other.due), paid.add(other.paid), waived.add(other.waived), writtenOff.add(other.writtenOff));
    }
}
