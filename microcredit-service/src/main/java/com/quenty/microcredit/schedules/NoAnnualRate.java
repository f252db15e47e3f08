package com.quenty.microcredit.schedules;

/** These advances and payments have no annual percentage rate. */
public final class NoAnnualRate extends RuntimeException {

    NoAnnualRate(String message) {
        super(message);
    }
}
