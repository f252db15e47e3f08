package com.quenty.customer.taxids;

/** The rule of one kind of number. */
interface TaxIdRule {

    String WRONG_CHECK_DIGIT = "the check digit does not fit the number";

    /**
     * The one form of a number that may be written in several: for most kinds, leading zeros.
     *
     * @param number without punctuation, in upper case
     */
    default String canonical(String number) {
        return number;
    }

    /** @param number in its canonical form */
    Verdict check(String number);
}
