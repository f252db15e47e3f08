package com.quenty.customer.taxids;

/** The rule of one kind of number. Takes the result of {@link TaxIds#normalize}. */
interface TaxIdRule {

    String WRONG_CHECK_DIGIT = "the check digit does not fit the number";

    Verdict check(String number);
}
