package com.quenty.microcredit.terms;

import java.math.BigDecimal;

/**
 * The tolerance before a debt counts as arrears.
 *
 * @param graceDays up to so many days late is not late; beyond, days are counted from the due date
 * @param floor arrears up to this amount are not arrears
 */
public record ArrearsTolerance(int graceDays, BigDecimal floor) {

    public static final ArrearsTolerance NONE = new ArrearsTolerance(0, BigDecimal.ZERO);

    public ArrearsTolerance {
        if (graceDays < 0 || floor.signum() < 0) {
            throw new IllegalArgumentException("tolerance is not negative");
        }
    }
}
