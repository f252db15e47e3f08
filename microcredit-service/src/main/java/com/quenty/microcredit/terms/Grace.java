package com.quenty.microcredit.terms;

/**
 * Leniency at the start of a loan, in instalments.
 *
 * @param principal first instalments that ask for no principal
 * @param interestPayment first instalments that ask for no interest; it accrues and is asked with the next one
 * @param interestFree first instalments in which no interest arises at all
 */
public record Grace(int principal, int interestPayment, int interestFree) {

    public static final Grace NONE = new Grace(0, 0, 0);

    public Grace {
        if (principal < 0 || interestPayment < 0 || interestFree < 0) {
            throw new IllegalArgumentException("grace is counted from 0 upwards");
        }
    }
}
